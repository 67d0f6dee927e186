package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

class ReviewCaseTest {

    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private static final MemberId AUTHOR = new MemberId(7);
    private static final MemberId MODERATOR = new MemberId(9);

    private ReviewCase it;

    @BeforeEach
    void someCase() {
        it = opened(Urgency.ORDINARY);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ESCALATE")
    void oneDecisionSettlesIt(CaseOutcome outcome) {
        it.decide(outcome, MODERATOR, 0, NOW);

        assertThat(it.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void escalatingPutsItFirstAndLeavesItOpen() {
        it.decide(CaseOutcome.ESCALATE, MODERATOR, 0, NOW);

        assertThat(it.state()).isEqualTo(CaseState.OPEN);
        assertThat(it.urgency()).isEqualTo(Urgency.CRISIS);
        assertThat(it.allows(CaseOutcome.ESCALATE)).isFalse();
        assertThat(it.allows(CaseOutcome.PUBLISH)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDecidesOnTheirOwnPost(CaseOutcome outcome) {
        assertThatExceptionOfType(OwnCase.class).isThrownBy(() -> it.decide(outcome, AUTHOR, 0, NOW));

        assertThat(it.state()).isEqualTo(CaseState.OPEN);
        assertThat(it.urgency()).isEqualTo(Urgency.ORDINARY);
    }

    @ParameterizedTest
    @EnumSource
    void aStaleVersionDecidesNothing(CaseOutcome outcome) {
        assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> it.decide(outcome, MODERATOR, 4, NOW));

        assertThat(it.state()).isEqualTo(CaseState.OPEN);
        assertThat(it.urgency()).isEqualTo(Urgency.ORDINARY);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedCanOnlyBeTakenDown(CaseOutcome outcome) {
        it.decide(CaseOutcome.PUBLISH, MODERATOR, 0, NOW);

        assertThat(it.allows(outcome)).isEqualTo(outcome == CaseOutcome.REMOVE);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "SUPERSEDED"})
    void whatItsAuthorClosedCanNotBeDecided(CaseState because) {
        it.close(because);

        for (CaseOutcome outcome : CaseOutcome.values()) {
            assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> it.decide(outcome, MODERATOR, 0, NOW));
        }
    }

    @Test
    void onlyWhatIsOpenCloses() {
        it.decide(CaseOutcome.DECLINE, MODERATOR, 0, NOW);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> it.close(CaseState.WITHDRAWN));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> opened(Urgency.CRISIS).close(CaseState.DECIDED));
    }

    private static ReviewCase opened(Urgency urgency) {
        var subject = new ReviewCase.Subject(new ExperienceId(1), 1, AUTHOR, 1);
        ReviewCase it = new ReviewCase(subject, List.of(), urgency, null, NOW);
        ReflectionTestUtils.setField(it, "id", 3L);
        return it;
    }
}
