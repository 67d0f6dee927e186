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
    @EnumSource(names = {"PUBLISH", "KEEP", "DECLINE", "REMOVE"})
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

    @Test
    void whatIsNoCrisisWaitsLikeTheOthers() {
        ReviewCase urgent = opened(Urgency.CRISIS);

        urgent.decide(CaseOutcome.HOLD, MODERATOR, 0, NOW);

        assertThat(urgent.state()).isEqualTo(CaseState.OPEN);
        assertThat(urgent.urgency()).isEqualTo(Urgency.ORDINARY);
    }

    @Test
    void whatIsFoundUrgentIsDueSoonFromThenOn() {
        Instant later = NOW.plusSeconds(7200);

        it.decide(CaseOutcome.ESCALATE, MODERATOR, 0, later);
        assertThat(it.dueAt()).isEqualTo(later.plus(Urgency.CRISIS.due()));
        it.decide(CaseOutcome.HOLD, MODERATOR, 0, later);
        assertThat(it.dueAt()).isEqualTo(NOW.plus(Urgency.ORDINARY.due()));
        it.carryOn(2, List.of(), true, later);
        assertThat(it.dueAt()).isEqualTo(later.plus(Urgency.CRISIS.due()));
    }

    @Test
    void whatIsReturnedWaitsForItsAuthorAndCarriesOn() {
        it.decide(CaseOutcome.RETURN, MODERATOR, 0, NOW);
        assertThat(it.state()).isEqualTo(CaseState.RETURNED);
        for (CaseOutcome outcome : CaseOutcome.values()) {
            assertThat(it.allows(outcome)).as(outcome.name()).isFalse();
        }

        it.carryOn(2, List.of(), false, NOW.plusSeconds(3600));

        assertThat(it.state()).isEqualTo(CaseState.OPEN);
        assertThat(it.revision()).isEqualTo(2);
        assertThat(it.waitingSince()).isEqualTo(NOW.plusSeconds(3600));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> it.carryOn(2, List.of(), false, NOW));
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
    void whatIsDecidedCanOnlyBeTakenOutOfSight(CaseOutcome outcome) {
        it.decide(CaseOutcome.PUBLISH, MODERATOR, 0, NOW);

        assertThat(it.allows(outcome)).isEqualTo(outcome == CaseOutcome.REMOVE || outcome == CaseOutcome.HIDE);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "SUPERSEDED", "LAPSED"})
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
        var subject = new ReviewCase.Subject(new ExperienceId(1), 1, AUTHOR, 1, null, null);
        ReviewCase it = new ReviewCase(subject, List.of(), urgency, null, NOW);
        ReflectionTestUtils.setField(it, "id", 3L);
        return it;
    }
}
