package org.addyourvoice.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;

/**
 * What one member says about one strategy, as it is counted.
 *
 * @param quick whether no experience goes with it
 */
public record Voice(
        long report,
        boolean quick,
        StrategyId strategy,
        Outcome outcome,
        Context context,
        Set<SymptomId> symptoms,
        Instant at) {

    /** Every slice this voice is in: with and without its context, each of its symptoms and none; and its quarter. */
    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        slices.add(Slice.ALL);
        slices.add(new Slice(context, null));
        slices.add(Slice.of(Quarter.of(at)));
        for (SymptomId symptom : symptoms) {
            slices.add(new Slice(null, symptom));
            slices.add(new Slice(context, symptom));
        }
        return slices;
    }
}
