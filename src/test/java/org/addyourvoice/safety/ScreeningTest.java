package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreeningTest {

    @TempDir
    Path root;

    private PolicyFolder folder;

    @BeforeEach
    void rightFolder() {
        folder = new PolicyFolder(root);
    }

    @Test
    void showsWhatNoRuleFinds() {
        var verdict = screen("A warm bath.");
        assertThat(verdict.matches()).isEmpty();
        assertThat(verdict.visibility()).isEqualTo(Visibility.SHOW);
        assertThat(verdict.supportCard()).isFalse();
        assertThat(verdict.ruleSetVersion()).isEqualTo(folder.load().version());
    }

    @Test
    void holds() {
        folder.rule("when: {phrases: [green tea]}", "green tea");
        var verdict = screen("I like **Green  Tea** best.");
        assertThat(verdict.visibility()).isEqualTo(Visibility.HOLD);
        assertThat(verdict.matches())
                .containsExactly(new RuleMatch("sample", "A test.", Effect.HOLD, null, new Span(Field.BODY, 9, 19)));
    }

    @Test
    void escalatesWithACardForTheAuthor() {
        folder.rule("when: {phrases: [tea]}", "then: [support_card, escalate]", "tea");
        var verdict = screen("tea");
        assertThat(verdict.visibility()).isEqualTo(Visibility.ESCALATE);
        assertThat(verdict.supportCard()).isTrue();
        assertThat(verdict.matches()).extracting(RuleMatch::effect).containsExactly(Effect.ESCALATE);
    }

    @Test
    void attachesANoticeToWhatIsShown() {
        folder.rule("when: {phrases: [tea]}", "then: [attach_notice: slowly]", "tea");
        var verdict = screen("tea");
        assertThat(verdict.visibility()).isEqualTo(Visibility.SHOW);
        assertThat(verdict.notices()).containsExactly("slowly");
    }

    @Test
    void flagsWhatIsShown() {
        folder.rule("when: {phrases: [tea]}", "then: [flag]", "tea");
        assertThat(screen("tea").visibility()).isEqualTo(Visibility.SHOW);
        assertThat(screen("tea").matches()).extracting(RuleMatch::effect).containsExactly(Effect.FLAG);
    }

    @Test
    void showsACardWithoutHolding() {
        folder.rule("when: {phrases: [tea]}", "then: [support_card]", "tea");
        assertThat(screen("tea").visibility()).isEqualTo(Visibility.SHOW);
        assertThat(screen("tea").supportCard()).isTrue();
    }

    @Test
    void strongestOfAllThatMatchDecides() {
        folder.put("rules/several.yml", """
                - {id: one, why: W, when: {phrases: [tea]}, then: [flag], examples: {match: [tea], pass: [x]}}
                - {id: two, why: W, when: {phrases: [tea]}, then: [escalate], examples: {match: [tea], pass: [x]}}
                - {id: three, why: W, when: {phrases: [tea]}, then: [hold], examples: {match: [tea], pass: [x]}}
                """);
        assertThat(screen("tea").matches()).extracting(RuleMatch::ruleId).containsExactly("one", "two", "three");
        assertThat(screen("tea").visibility()).isEqualTo(Visibility.ESCALATE);
    }

    @Test
    void findsInTheTitle() {
        folder.rule("when: {phrases: [tea]}", "tea");
        var verdict = folder.screening().screen(new Submission("My tea", "Body.", 9, Duration.ofDays(9), false));
        assertThat(verdict.matches()).extracting(RuleMatch::span).containsExactly(new Span(Field.TITLE, 3, 6));
    }

    @Test
    void wantsWholeWordsUnlessARuleSaysOtherwise() {
        folder.rule("when: {phrases: [tea]}", "tea");
        assertThat(screen("a teapot").matches()).isEmpty();
        folder.rule("when: {phrases: [tea], whole_words: false}", "tea");
        assertThat(screen("a teapot").matches()).hasSize(1);
    }

    @Test
    void allConditionsHaveToHold() {
        folder.put("lexicon/drinks.txt", "tea\ncoff*\n/choc(?:o|k)/\n");
        folder.rule("when: {phrases: [hot], lexicon: drinks}", "hot tea");
        assertThat(screen("Hot coffee").matches()).hasSize(1);
        assertThat(screen("Hot. Then choco.").matches()).hasSize(1);
        assertThat(screen("Hot water").matches()).isEmpty();
        assertThat(screen("coffee").matches()).isEmpty();
    }

    @Test
    void canGoByTheStepOfTrust() {
        folder.put("rules/steps.yml", """
                - id: steps
                  why: W
                  when: {trust: [new, member]}
                  then: [hold]
                  examples:
                    match:
                      - {text: tea, trust: new}
                      - {text: tea, trust: member}
                    pass: [tea, {text: tea, trust: trusted}]
                """);
        var submission = new Submission("", "tea", 0, Duration.ZERO, false);
        assertThat(folder.screening().screen(submission.by(Trust.MEMBER)).matches())
                .hasSize(1);
        assertThat(folder.screening().screen(submission.by(Trust.TRUSTED)).matches())
                .isEmpty();
        folder.put("rules/steps.yml", """
                - {id: steps, why: W, when: {trust: loved}, then: [hold], examples: {match: [tea], pass: [x]}}
                """);
        assertThatThrownBy(() -> folder.screening())
                .hasMessageContaining("steps.yml")
                .hasMessageContaining("“new”, “member” or “trusted”");
    }

    @Test
    void canWantThemInOneSentence() {
        folder.rule("within: sentence\n  when: {phrases: [hot], regex: ['tea|milk']}", "hot tea");
        assertThat(screen("Hot milk!").matches()).hasSize(1);
        assertThat(screen("It is hot. I have tea.").matches()).isEmpty();
        assertThat(screen("It is hot\nI have tea").matches()).isEmpty();
    }

    @Test
    void exceptAndUnlessKeepARuleFromApplying() {
        folder.rule("when: {phrases: [tea]}\n  except: {phrases: [tea towel]}\n  unless: {phrases: [cold]}", "tea");
        assertThat(screen("A tea towel.").matches()).isEmpty();
        assertThat(screen("A tea towel and tea.").matches()).hasSize(1);
        assertThat(screen("Tea, cold.").matches()).isEmpty();
    }

    @Test
    void asksAboutTheAuthorAndTheEvent() {
        folder.put("rules/rule.yml", """
                - id: sample
                  why: W
                  when: {published_below: 2, account_younger_than: 7d, event: edit}
                  then: [hold]
                  examples:
                    match: [{text: x, published: 1, account_age: 6d, event: edit}]
                    pass:
                      - {text: x, published: 2, account_age: 6d, event: edit}
                      - {text: x, published: 1, account_age: 7d, event: edit}
                      - {text: x, published: 1, account_age: 6d, event: new}
                """);
        var verdict = folder.screening().screen(new Submission("t", "b", 1, Duration.ofDays(1), true));
        assertThat(verdict.matches()).extracting(RuleMatch::span).containsOnlyNulls();
        assertThat(verdict.visibility()).isEqualTo(Visibility.HOLD);
    }

    private Verdict screen(String body) {
        return folder.screening().screen(new Submission("", body, 1_000, Duration.ofDays(1_000), false));
    }
}
