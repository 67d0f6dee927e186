package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Effect;
import org.addyourvoice.safety.RuleMatch;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Walks every state and everything that may happen there: what the table allows leads where it says, all else is refused and leaves no trace. */
class LifecycleTest {

    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private static final Answer ANSWER = new Answer("unkind", "Please be gentler.", List.of());
    private static final Before HELD_BEFORE = new Before(State.HELD, null, null);
    private static final Before UP_BEFORE = new Before(State.PUBLISHED, 1, NOW);

    /** From the design: where each leads from each state; a dash where it is refused. */
    private static final String TABLE = """
            from       publish   giveBack decline  escalate  calm hide remove  withdraw  edit      uphold    lapse undo
            DRAFT      -         -        -        -         -    -    -       WITHDRAWN HELD      -         -     -
            HELD       PUBLISHED RETURNED DECLINED ESCALATED -    -    -       WITHDRAWN HELD      -         -     -
            ESCALATED  PUBLISHED RETURNED DECLINED -         HELD -    -       -         ESCALATED -         -     HELD
            PUBLISHED  -         -        -        -         -    HELD REMOVED WITHDRAWN HELD      -         -     HELD
            RETURNED   -         -        -        -         -    -    -       WITHDRAWN HELD      -         DRAFT HELD
            DECLINED   -         -        -        -         -    -    -       -         -         PUBLISHED -     HELD
            REMOVED    -         -        -        -         -    -    -       -         -         PUBLISHED -     PUBLISHED
            WITHDRAWN  -         -        -        -         -    -    -       -         -         -         -     -
            ERASED     -         -        -        -         -    -    -       -         -         -         -     -
            """;

    private static final Map<String, Consumer<Experience>> HAPPENINGS = Map.ofEntries(
            Map.entry("publish", it -> it.publish(1, By.MODERATOR, NOW)),
            Map.entry("giveBack", it -> it.giveBack(1, ANSWER, NOW)),
            Map.entry("decline", it -> it.decline(1, ANSWER, NOW)),
            Map.entry("escalate", it -> it.move(1, LifecycleEvent.ESCALATE, NOW)),
            Map.entry("calm", it -> it.move(1, LifecycleEvent.CALM, NOW)),
            Map.entry("hide", it -> it.hide(By.RULES, NOW)),
            Map.entry("remove", it -> it.remove(ANSWER, NOW)),
            Map.entry("withdraw", it -> it.withdraw(NOW)),
            Map.entry("edit", it -> it.edit(text("Another"), UUID.randomUUID(), verdict(Effect.HOLD), NOW)),
            Map.entry("uphold", it -> it.uphold(1, NOW)),
            Map.entry("lapse", it -> it.lapse(NOW)),
            Map.entry("undo", it -> it.undo(1, it.latest().state() == State.REMOVED ? UP_BEFORE : HELD_BEFORE, NOW)));

    static Stream<Arguments> everyPair() {
        List<String[]> rows = TABLE.lines().map(it -> it.trim().split("\\s+")).toList();
        String[] names = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, it -> it < names.length, it -> it + 1)
                        .map(it -> Arguments.of(State.valueOf(row[0]), names[it], row[it])));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @MethodSource("everyPair")
    void leadsWhereTheTableSays(State from, String happening, String expected) {
        Experience it = in(from);
        List<Object> before = traces(it);
        int written = steps(it).size();
        Consumer<Experience> happens = HAPPENINGS.get(happening);

        if (expected.equals("-")) {
            assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> happens.accept(it));
            assertThat(traces(it)).isEqualTo(before);
            return;
        }
        happens.accept(it);
        assertThat(it.latest().state()).isEqualTo(State.valueOf(expected));
        assertThat(steps(it)).as("written down").hasSizeGreaterThan(written);
        assertStepsLeadToEachOther(it);
        assertThat(it.live().isPresent())
                .as("visible to others")
                .isEqualTo(revisions(it).anyMatch(revision -> revision.state() == State.PUBLISHED));
    }

    @Test
    void theTableSpeaksOfEverythingThatIsThere() {
        Set<String> rows = new HashMap<>(Map.of("SUPERSEDED", "")).keySet();
        List<String> states =
                TABLE.lines().skip(1).map(it -> it.trim().split("\\s+")[0]).toList();

        assertThat(Arrays.stream(State.values()).map(State::name).filter(it -> !rows.contains(it)))
                .as("what is superseded is never the newest")
                .containsExactlyInAnyOrderElementsOf(states);
        assertThat(TABLE.lines().findFirst().orElseThrow().trim().split("\\s+"))
                .containsAll(HAPPENINGS.keySet())
                .hasSize(HAPPENINGS.size() + 1);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void onlyWhatIsWithdrawnIsWiped(State state) {
        assertThat(in(state).canBePurged()).isEqualTo(state == State.WITHDRAWN);
    }

    static Stream<State> everyState() {
        return Arrays.stream(State.values()).filter(it -> it != State.SUPERSEDED);
    }

    @Test
    void whatGaveWayToALaterTextStaysSo() {
        Experience it = in(State.HELD);
        it.edit(text("Another"), UUID.randomUUID(), verdict(Effect.HOLD), NOW);
        List<Object> before = traces(it);

        for (String happening : List.of("publish", "giveBack", "decline", "escalate", "calm", "uphold", "undo")) {
            assertThatExceptionOfType(NotPossibleNow.class)
                    .as(happening)
                    .isThrownBy(() -> HAPPENINGS.get(happening).accept(it));
        }
        assertThat(traces(it)).isEqualTo(before);
    }

    @Test
    void takingBackAPublicationBringsBackWhatWasUpBefore() {
        Experience it = in(State.PUBLISHED);
        it.edit(text("Another"), UUID.randomUUID(), verdict(Effect.HOLD), NOW);
        Before before = it.before(2);
        it.publish(2, By.MODERATOR, NOW.plusSeconds(60));

        it.undo(2, before, NOW.plusSeconds(90));

        assertThat(it.live().orElseThrow().number()).isEqualTo(1);
        assertThat(it.revision(1).state()).isEqualTo(State.PUBLISHED);
        assertThat(it.revision(2).state()).isEqualTo(State.HELD);
        assertThat(it.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void whatWasNeverUpHasNoDayAfterItsPublicationIsTakenBack() {
        Experience it = in(State.HELD);
        Before before = it.before(1);
        it.publish(1, By.MODERATOR, NOW);

        it.undo(1, before, NOW);

        assertThat(it.publishedAt()).isNull();
        assertThat(it.latest().publishedAt()).isNull();
    }

    @Test
    void whatAnAppealBroughtBackIsDeclinedAgainWhenThatIsTakenBack() {
        Experience it = in(State.DECLINED);
        Before before = it.before(1);
        it.uphold(1, NOW.plusSeconds(60));

        it.undo(1, before, NOW.plusSeconds(90));
        it.latest().standsAgain(ANSWER, NOW);

        assertThat(it.latest().state()).isEqualTo(State.DECLINED);
        assertThat(it.live()).isEmpty();
        assertThat(it.publishedAt()).isNull();
        assertThat(it.latest().words()).isEqualTo("Please be gentler.");
        assertThat(it.latest().decidedAt()).isEqualTo(NOW);
        assertStepsLeadToEachOther(it);
    }

    @Test
    void whatWasHiddenAndComesBackKeepsItsDay() {
        Experience it = in(State.PUBLISHED);
        it.hide(By.MODERATOR, NOW.plusSeconds(60));

        TextPublished again = it.publish(1, By.MODERATOR, NOW.plusSeconds(600)).orElseThrow();

        assertThat(again.at()).isEqualTo(NOW);
    }

    @Test
    void whatIsUrgentStaysSoWhenItsAuthorSendsItAgain() {
        Experience it = in(State.ESCALATED);

        it.edit(text("It is nothing"), UUID.randomUUID(), new Verdict("r1", List.of(), false, List.of()), NOW);

        assertThat(it.latest().state()).isEqualTo(State.ESCALATED);
        assertThat(it.personIsAsked()).isTrue();
    }

    @Test
    void whatTheAnswerWasAboutIsGoneWhenItIsTakenBack() {
        Experience it = in(State.HELD);
        Before before = it.before(1);
        it.giveBack(
                1,
                new Answer("unkind", "These words.", List.of(new Passage(org.addyourvoice.safety.Field.BODY, 0, 4))),
                NOW);
        assertThat(it.latest().passages()).containsExactly("Late");

        it.undo(1, before, NOW);

        assertThat(it.latest().passages()).isEmpty();
        assertThat(it.latest().words()).isNull();
    }

    /** The way there leads through the doors that everybody uses. */
    private static Experience in(State state) {
        Effect found = state == State.ESCALATED ? Effect.ESCALATE : Effect.HOLD;
        Experience it = new Experience(new MemberId(7), text("A wheat bag"), UUID.randomUUID(), verdict(found), NOW);
        ReflectionTestUtils.setField(it, "id", 1L);
        switch (state) {
            case HELD, ESCALATED -> {}
            case PUBLISHED -> it.publish(1, By.MODERATOR, NOW);
            case RETURNED -> it.giveBack(1, ANSWER, NOW);
            case DECLINED -> it.decline(1, ANSWER, NOW);
            case REMOVED -> {
                it.publish(1, By.MODERATOR, NOW);
                it.remove(ANSWER, NOW);
            }
            case WITHDRAWN -> it.withdraw(NOW);
            case DRAFT -> {
                it.giveBack(1, ANSWER, NOW);
                it.lapse(NOW);
            }
            case ERASED -> it.latest().move(LifecycleEvent.ERASE, By.AUTHOR, NOW);
            case SUPERSEDED -> throw new IllegalArgumentException("never the newest");
        }
        return it;
    }

    @Test
    void everyStepSaysWhoTookIt() {
        Experience it = in(State.ESCALATED);
        it.edit(text("It is nothing"), UUID.randomUUID(), verdict(Effect.HOLD), NOW);
        it.publish(2, By.MODERATOR, NOW);
        it.hide(By.RULES, NOW);

        assertThat(it.revision(1).steps())
                .extracting(step -> step.event() + " " + step.by())
                .containsExactly("SUBMIT AUTHOR", "ESCALATE RULES", "GIVE_WAY AUTHOR");
        assertThat(it.revision(2).steps())
                .extracting(step -> step.event() + " " + step.by())
                .containsExactly("SUBMIT AUTHOR", "ESCALATE RULES", "PUBLISH MODERATOR", "HIDE RULES");
    }

    private static Stream<Revision> revisions(Experience it) {
        return IntStream.rangeClosed(1, it.latest().number()).mapToObj(it::revision);
    }

    private static List<InLifecycle.Step> steps(Experience it) {
        return revisions(it).flatMap(revision -> revision.steps().stream()).toList();
    }

    /** From its beginning to where it stands, without a gap. */
    private static void assertStepsLeadToEachOther(Experience it) {
        revisions(it).forEach(revision -> {
            State at = null;
            for (InLifecycle.Step step : revision.steps()) {
                assertThat(step.before()).as(step.event().name()).isEqualTo(at);
                at = step.after();
            }
            assertThat(at).isEqualTo(revision.state());
        });
    }

    private static List<Object> traces(Experience it) {
        return Stream.concat(
                        Stream.of(
                                String.valueOf(it.live()),
                                String.valueOf(it.publishedAt()),
                                it.hideName(),
                                String.valueOf(ReflectionTestUtils.getField(it, "changedAt")),
                                steps(it)),
                        revisions(it)
                                .map(revision -> List.of(
                                        revision.state(),
                                        String.valueOf(revision.words()),
                                        String.valueOf(revision.decidedAt()),
                                        String.valueOf(revision.publishedAt()))))
                .toList();
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
