package org.addyourvoice.tally;

import java.util.Comparator;
import org.addyourvoice.vocabulary.StrategyId;

/** Names a cell. The order is the one in which cells are locked, always the same, so that two publications can't wait for each other. */
record CellKey(long strategy, String context, long symptom) implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER = Comparator.comparingLong(CellKey::strategy)
            .thenComparing(CellKey::context)
            .thenComparingLong(CellKey::symptom);

    static CellKey of(StrategyId strategy, Slice slice) {
        return new CellKey(strategy.value(), slice.contextKey(), slice.symptomKey());
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
