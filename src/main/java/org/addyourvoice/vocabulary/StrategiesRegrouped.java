package org.addyourvoice.vocabulary;

import java.util.Set;

/**
 * Strategies were merged, or a merge was taken back. Whoever counts by strategy counts anew, in the same transaction.
 *
 * @param affected every strategy whose count changes: those that moved, where they counted before, and where they count now
 */
public record StrategiesRegrouped(Set<StrategyId> affected) {

    public StrategiesRegrouped {
        affected = Set.copyOf(affected);
    }
}
