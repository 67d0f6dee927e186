package org.addyourvoice.tally;

import java.util.List;
import java.util.stream.Stream;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.ExperienceSummary;
import org.addyourvoice.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A strategy with all that members say about it.
 *
 * @param chosen the tally of the chosen slice, or of every voice where none is chosen
 * @param outcome which experiences are listed, or null for all
 * @param experiences exactly those behind the chosen figure; empty where the gate hides it
 * @param next where the list goes on, or null
 */
record StrategyPage(
        Tally chosen,
        Breakdown bySituation,
        Breakdown bySymptom,
        Trend trend,
        @Nullable Outcome outcome,
        List<ExperienceSummary> experiences,
        @Nullable Cursor next) {

    /** How many experiences the list has over all its pages. */
    public int listed() {
        return behind().mapToInt(Tally.OutcomeCount::experiences).sum();
    }

    /** How many quick voices go with them. */
    public int quickVoices() {
        return behind().mapToInt(it -> it.members() - it.experiences()).sum();
    }

    private Stream<Tally.OutcomeCount> behind() {
        return chosen.outcomes().stream().filter(it -> outcome == null || it.outcome() == outcome);
    }
}
