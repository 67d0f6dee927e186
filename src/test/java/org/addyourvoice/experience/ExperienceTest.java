package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Effect;
import org.addyourvoice.safety.RuleMatch;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ExperienceTest {

    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private static final Answer ANSWER = new Answer("names-a-person", "Please leave the name out.");
    private static final Verdict HOLD = verdict(Effect.HOLD);

    private Experience experience;

    @BeforeEach
    void someExperience() {
        experience = new Experience(new MemberId(7), text("A wheat bag"), UUID.randomUUID(), HOLD, NOW);
        ReflectionTestUtils.setField(experience, "id", 1L);
    }

    @Test
    void isHeldUntilSomebodyPublishesIt() {
        assertThat(experience.latest().state()).isEqualTo(State.HELD);
        assertThat(experience.live()).isEmpty();

        ExperiencePublished published =
                (ExperiencePublished) experience.publish(1, By.MODERATOR, NOW).orElseThrow();

        assertThat(experience.live()).contains(experience.latest());
        assertThat(published.author()).isEqualTo(new MemberId(7));
        assertThat(published.reports()).containsExactly(new Report(new StrategyId(5), Outcome.HELPED));
    }

    @Test
    void isEscalatedByACrisisRule() {
        Experience crisis =
                new Experience(new MemberId(7), text("Hard"), UUID.randomUUID(), verdict(Effect.ESCALATE), NOW);

        assertThat(crisis.latest().state()).isEqualTo(State.ESCALATED);
    }

    @Test
    void keepsThePublishedRevisionUpWhileAnEditWaits() {
        experience.publish(1, By.MODERATOR, NOW);
        Revision first = experience.latest();

        experience.edit(text("Two wheat bags"), UUID.randomUUID(), HOLD, NOW.plusSeconds(60));

        assertThat(experience.live()).contains(first);
        assertThat(experience.latest().state()).isEqualTo(State.HELD);

        experience.publish(2, By.MODERATOR, NOW.plusSeconds(120));

        assertThat(first.state()).isEqualTo(State.SUPERSEDED);
        assertThat(experience.live()).contains(experience.latest());
        assertThat(experience.publishedAt()).as("first published").isEqualTo(NOW);
    }

    @Test
    void keepsThePublishedRevisionUpWhenAnEditIsDeclined() {
        experience.publish(1, By.MODERATOR, NOW);
        experience.edit(text("Worse"), UUID.randomUUID(), HOLD, NOW);

        experience.decline(2, ANSWER, NOW);

        assertThat(experience.live().orElseThrow().title()).isEqualTo("A wheat bag");
    }

    @Test
    void anEditOfSomethingWaitingTakesItsPlace() {
        experience.edit(text("Better"), UUID.randomUUID(), HOLD, NOW);

        assertThat(experience.revision(1).state()).isEqualTo(State.SUPERSEDED);
        assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> experience.publish(1, By.MODERATOR, NOW));
    }

    @Test
    void withdrawingTakesEverythingDown() {
        experience.publish(1, By.MODERATOR, NOW);
        experience.edit(text("Better"), UUID.randomUUID(), HOLD, NOW);

        experience.withdraw(NOW);

        assertThat(experience.live()).isEmpty();
        assertThat(List.of(experience.revision(1), experience.revision(2)))
                .extracting(Revision::state)
                .containsOnly(State.WITHDRAWN);
        assertThatExceptionOfType(NotPossibleNow.class)
                .isThrownBy(() -> experience.edit(text("Again"), UUID.randomUUID(), HOLD, NOW));
    }

    @Test
    void removingKeepsTheAnswerForTheAuthor() {
        experience.publish(1, By.MODERATOR, NOW);

        experience.remove(ANSWER, NOW);

        assertThat(experience.live()).isEmpty();
        assertThat(experience.latest().state()).isEqualTo(State.REMOVED);
        assertThat(experience.latest().words()).isEqualTo("Please leave the name out.");
        assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> experience.remove(ANSWER, NOW));
    }

    private static Verdict verdict(Effect effect) {
        return new Verdict("r1", List.of(new RuleMatch("some-rule", "because", effect, null, null)), false, List.of());
    }

    private static ExperienceText text(String title) {
        return new ExperienceText(
                title,
                "Late afternoon is when I tighten up.",
                Context.TAPERING,
                Set.of(),
                List.of(new Report(new StrategyId(5), Outcome.HELPED)),
                Set.of(),
                false);
    }
}
