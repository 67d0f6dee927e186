package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StrategyFiguresTest {

    private static final SymptomId BURNING = new SymptomId(1);
    private static final SymptomId SPASMS = new SymptomId(2);
    private static final Slice ABOUT_BURNING = new Slice(null, BURNING);
    private static final Slice ABOUT_SPASMS = new Slice(null, SPASMS);
    private static final Slice TAPERING = new Slice(Context.TAPERING, null);
    private static final Slice BURNING_TAPERING = new Slice(Context.TAPERING, BURNING);

    private final Map<Slice, Cell> cells = new HashMap<>();
    private Instant at = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void tellsNothingOfFewMembers() {
        say(4, Context.TAPERING);
        Tally tally = figures().tally(Slice.ALL);

        assertThat(tally.shown()).isFalse();
        assertThat(tally.size()).isEqualTo(Size.NOT_ENOUGH);
        assertThat(tally.counts()).isEqualTo(Counts.NONE);
        assertThat(tally.members()).isZero();
        assertThat(breakdown()).isEqualTo(Breakdown.NOTHING);
    }

    @Test
    void tellsOfFiveMembers() {
        say(5, Context.TAPERING);

        assertThat(figures().tally(Slice.ALL).members()).isEqualTo(5);
        assertThat(figures().tally(Slice.ALL).size()).isEqualTo(Size.A_FEW);
        assertThat(figures().tally(TAPERING).shown())
                .as("a filtered slice needs ten")
                .isFalse();
    }

    @Test
    void showsASliceThatLeavesEnoughOutside() {
        say(12, Context.TAPERING);
        say(5, Context.AFTER);

        assertThat(figures().tally(TAPERING).members()).isEqualTo(12);
    }

    @Test
    void hidesASliceThatLeavesFewOutside() {
        say(12, Context.TAPERING);
        say(4, Context.AFTER);

        assertThat(figures().tally(TAPERING).shown()).isFalse();
    }

    @Test
    void withTwoFiltersAsksBothParents() {
        say(12, Context.TAPERING, BURNING);
        say(6, Context.TAPERING);
        say(7, Context.AFTER, BURNING);
        assertThat(figures().tally(BURNING_TAPERING).members()).isEqualTo(12);

        cells.clear();
        say(12, Context.TAPERING, BURNING);
        say(3, Context.TAPERING);
        say(7, Context.AFTER, BURNING);
        assertThat(figures().tally(BURNING_TAPERING).shown())
                .as("15 tapering less these would tell of 3")
                .isFalse();

        cells.clear();
        say(12, Context.TAPERING, BURNING);
        say(6, Context.TAPERING);
        say(4, Context.AFTER, BURNING);
        assertThat(figures().tally(BURNING_TAPERING).shown())
                .as("16 burning less these would tell of 4")
                .isFalse();
    }

    @Test
    void hidesTheNextSmallestSituationSoThatOpeningThemInTurnTellsNothing() {
        say(16, Context.TAPERING);
        say(12, Context.INTERDOSE);
        say(4, Context.AFTER);

        assertThat(figures().tally(TAPERING).shown()).isTrue();
        assertThat(figures().tally(new Slice(Context.INTERDOSE, null)).shown()).isFalse();
        assertThat(breakdown().groups()).extracting(it -> it.slice().context()).containsExactly(Context.TAPERING);
        assertThat(breakdown().hidden()).extracting(Slice::context).containsExactly(Context.INTERDOSE, Context.AFTER);
        assertThat(breakdown().members()).isEqualTo(16);
        assertThat(breakdown().empty()).extracting(Slice::context).containsExactly(Context.TOLERANCE);
    }

    @Test
    void opensWhatTheBreakdownShowsWhereTheBreakdownStands() {
        say(8, Context.TAPERING);
        say(7, Context.AFTER);
        say(2, Context.INTERDOSE);
        say(3, Context.TOLERANCE);

        assertThat(figures().tally(TAPERING).shown()).isFalse();
        assertThat(figures().tallyBesideBreakdowns(TAPERING).members()).isEqualTo(8);
        assertThat(figures()
                        .tallyBesideBreakdowns(new Slice(Context.INTERDOSE, null))
                        .shown())
                .isFalse();
    }

    @Test
    void symptomsMayOverlapSoThoseOutsideMustNotBeFewEither() {
        say(7, Context.TAPERING, BURNING, SPASMS);
        say(6, Context.AFTER, SPASMS);
        say(2, Context.AFTER);
        assertThat(figures().bySymptom().groups())
                .as("15 less 13 would tell of two")
                .extracting(Breakdown.Group::slice)
                .isEmpty();
        assertThat(figures().bySymptom().hidden()).containsExactly(ABOUT_SPASMS, ABOUT_BURNING);

        say(3, Context.AFTER);
        assertThat(figures().bySymptom().groups())
                .extracting(it -> it.tally().members())
                .containsExactly(13, 7);
        assertThat(figures().tally(ABOUT_BURNING).shown()).isFalse();
        assertThat(figures().tallyBesideBreakdowns(ABOUT_BURNING).members()).isEqualTo(7);
    }

    @Test
    void quartersAreShownWhenTheyHaveEnded() {
        sayIn("2026-01-31T23:59:59Z", 6);
        sayIn("2026-09-30T23:59:59Z", 8);
        sayIn("2026-10-01T00:00:00Z", 9);

        Breakdown quarters = figures().byQuarter();
        assertThat(quarters.groups()).extracting(it -> it.slice().contextKey()).containsExactly("2026-q1", "2026-q3");
        assertThat(quarters.empty()).extracting(Slice::contextKey).containsExactly("2026-q2");
        assertThat(quarters.hidden()).isEmpty();
        assertThat(figures().tally(Slice.of(new Quarter(2026, 3))).shown()).isFalse();
        assertThat(figures()
                        .tallyBesideBreakdowns(Slice.of(new Quarter(2026, 3)))
                        .members())
                .isEqualTo(8);
        assertThat(figures()
                        .tallyBesideBreakdowns(Slice.of(new Quarter(2026, 4)))
                        .shown())
                .isFalse();
    }

    @Test
    void fewInTheRunningQuarterCantBeWorkedOutFromTheOthers() {
        sayIn("2026-01-31T00:00:00Z", 6);
        sayIn("2026-05-31T00:00:00Z", 7);
        sayIn("2026-10-01T00:00:00Z", 2);

        assertThat(figures().byQuarter().groups())
                .extracting(it -> it.slice().contextKey())
                .containsExactly("2026-q2");
        assertThat(figures().byQuarter().hidden()).containsExactly(Slice.of(new Quarter(2026, 1)));
    }

    private void sayIn(String instant, int members) {
        at = Instant.parse(instant);
        say(members, Context.TAPERING);
    }

    /** Whatever is shown, no subtraction of one shown situation after the other leaves one to four members in a single one. */
    @RepeatedTest(300)
    void noSubtractionPicksPeopleOut(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (Context context : Context.values()) {
            say(random.nextInt(18), context);
            say(random.nextInt(18), context, BURNING);
        }
        StrategyFigures figures = figures();
        for (SymptomId symptom : new SymptomId[] {null, BURNING}) {
            int left = members(new Slice(null, symptom));
            List<Integer> unknown = new ArrayList<>();
            for (Context context : Context.values()) {
                Slice slice = new Slice(context, symptom);
                Tally tally = figures.tally(slice);
                if (tally.shown()) {
                    assertThat(tally.members()).isGreaterThanOrEqualTo(10);
                    left -= tally.members();
                } else if (members(slice) > 0) {
                    unknown.add(members(slice));
                }
            }
            if (unknown.size() == 1) {
                assertThat(left).isGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void eachCountOfAShownTallyIsKept() {
        say(7, Context.TAPERING);
        cells.merge(Slice.ALL, new Cell(new Counts(0, 1, 2, 3), new Counts(0, 1, 0, 0)), Cell::plus);
        Tally tally = figures().tally(Slice.ALL);

        assertThat(tally.outcomes())
                .containsExactly(
                        new Tally.OutcomeCount(Outcome.HELPED, 7, 7),
                        new Tally.OutcomeCount(Outcome.MIXED, 1, 0),
                        new Tally.OutcomeCount(Outcome.NO_CHANGE, 2, 2),
                        new Tally.OutcomeCount(Outcome.REVVED, 3, 3));
        assertThat(tally.experiences()).isEqualTo(12);
        assertThat(tally.quickVoices()).isEqualTo(1);
    }

    private void say(int members, Context context, SymptomId... symptoms) {
        Voice voice = new Voice(1, false, new StrategyId(1), Outcome.HELPED, context, Set.of(symptoms), at);
        voice.slices().forEach(it -> cells.merge(it, Cell.of(voice, members), Cell::plus));
    }

    private int members(Slice slice) {
        return cells.getOrDefault(slice, Cell.EMPTY).all().members();
    }

    private StrategyFigures figures() {
        StrategyView heat = new StrategyView(
                new StrategyId(1), "heat", "Heat", "Warmth", "Text", null, false, List.of(), true, new StrategyId(1));
        return new StrategyFigures(heat, cells, new Gate(5, 10), new Quarter(2026, 4));
    }

    private Breakdown breakdown() {
        return figures().bySituation();
    }
}
