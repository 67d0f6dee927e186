package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each effect makes of a text, alone and beside others. */
class EffectsTest {

    @TempDir
    Path root;

    private PolicyFolder folder;

    @BeforeEach
    void rightFolder() {
        folder = new PolicyFolder(root);
    }

    @Test
    void areInTheOrderOfTheirStrength() {
        assertThat(Arrays.stream(Effect.values()).map(Effect::slug))
                .containsExactly(
                        "label",
                        "guide",
                        "attach_notice",
                        "support_card",
                        "flag",
                        "redact",
                        "defer",
                        "hold",
                        "hide_pending",
                        "escalate");
    }

    @ParameterizedTest
    @CsvSource({
        "label, SHOW, false",
        "'guide: slowly', SHOW, false",
        "'attach_notice: slowly', SHOW, false",
        "support_card, SHOW, false",
        "flag, SHOW, true",
        "redact, SHOW, true",
        "defer, HOLD, true",
        "hold, HOLD, true",
        "hide_pending, HOLD, true",
        "escalate, ESCALATE, true"
    })
    void showOrHoldAndMayAskForAPerson(String effect, Visibility visibility, boolean asks) {
        var verdict = screen(then(effect), "tea");
        assertThat(verdict.visibility()).isEqualTo(visibility);
        assertThat(verdict.matches())
                .extracting(it -> it.effect().asksForPerson())
                .containsExactly(asks);
    }

    @Test
    void labelMarks() {
        assertThat(screen(then("label"), "tea").labels()).containsExactly("spam");
        assertThat(screen(then("label"), "water").labels()).isEmpty();
    }

    @Test
    void guideNamesWhatTheAuthorReads() {
        var verdict = screen(then("{guide: slowly, attach_notice: slowly}, hold"), "tea");
        assertThat(verdict.guides()).containsExactly("slowly");
        assertThat(verdict.notices()).containsExactly("slowly");
        assertThat(screen(then("{guide: slowly}"), "water").guides()).isEmpty();
    }

    @Test
    void whatIsForAuthorsStandsBesideNoText() {
        folder.put("notices/first.md", "---\ntitle: First\nfor: authors\n---\n\nA word first.\n");
        assertThat(screen(then("{guide: first}"), "tea").guides()).containsExactly("first");
        assertThatThrownBy(() -> screen(then("{attach_notice: first}"), "tea"))
                .hasMessageContaining("“notices/first.md” is for authors, before they send");
    }

    @Test
    void redactProposesEveryPlaceOnce() {
        folder.put("rules/two.yml", """
                - id: two
                  why: W
                  when: {regex: ['green tea']}
                  then: [redact]
                  examples: {match: [green tea], pass: [x]}
                """);
        var verdict = screen(
                "{phrases: [tea]}", "  except: {phrases: [tea towel]}", "redact", "Tea, green tea. A tea towel.");
        assertThat(verdict.redactions()).containsExactly(new Span(Field.BODY, 0, 3), new Span(Field.BODY, 5, 14));
        assertThat(screen(then("hold"), "tea").redactions()).isEmpty();
    }

    @Test
    void redactLooksOnlyWhereTheRuleHolds() {
        var verdict = screen("{phrases: [tea], regex: [hot]}", "  within: sentence", "redact", "Tea. Hot tea! Hot.");
        assertThat(verdict.redactions()).containsExactly(new Span(Field.BODY, 5, 8), new Span(Field.BODY, 9, 12));
    }

    @Test
    void deferredOnlyWhereNothingStrongerHolds() {
        assertThat(screen(then("defer, flag"), "tea").deferred()).isTrue();
        assertThat(screen(then("defer, hold"), "tea").deferred()).isFalse();
        assertThat(screen(then("hold"), "tea").deferred()).isFalse();
        assertThat(screen(then("hold"), "water").deferred()).isFalse();
    }

    @Test
    void hidePendingCountsBesideStrongerOnes() {
        assertThat(screen(then("hide_pending"), "tea").hidesPublished()).isTrue();
        assertThat(screen(then("hide_pending, escalate"), "tea").hidesPublished())
                .isTrue();
        assertThat(screen(then("escalate"), "tea").hidesPublished()).isFalse();
    }

    @Test
    void reportsAndTheirEventCanBeAskedFor() {
        folder.put("rules/rule.yml", """
                - id: sample
                  why: W
                  when: {event: [report, edit], reports: 3}
                  then: [hide_pending]
                  examples:
                    match: [{text: x, event: report, reports: 3}, {text: x, event: edit, reports: 4}]
                    pass:
                      - {text: x, event: report, reports: 2}
                      - {text: x, event: new, reports: 3}
                      - x
                """);
        var submission = new Submission("", "Anything.", 9, Duration.ofDays(9), false);
        var screening = folder.screening();
        assertThat(screening.screen(submission).matches()).isEmpty();
        assertThat(screening.screen(submission.reportedBy(2)).matches()).isEmpty();
        assertThat(screening.screen(submission.reportedBy(3)).hidesPublished()).isTrue();
    }

    private Verdict screen(PolicyFolder rules, String body) {
        return rules.screening().screen(new Submission("", body, 1_000, Duration.ofDays(1_000), false));
    }

    private PolicyFolder then(String effects) {
        return rule("{phrases: [tea]}", "", effects, "tea");
    }

    private Verdict screen(String when, String more, String effects, String body) {
        return screen(rule(when, more, effects, "hot tea"), body);
    }

    private PolicyFolder rule(String when, String more, String effects, String match) {
        return folder.put("rules/rule.yml", """
                - id: sample
                  label: spam
                  why: W
                  when: %s
                %s
                  then: [%s]
                  examples: {match: [%s], pass: [water]}
                """.formatted(when, more, effects, match));
    }
}
