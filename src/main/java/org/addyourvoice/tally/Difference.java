package org.addyourvoice.tally;

import org.addyourvoice.vocabulary.StrategyId;

/**
 * Where what is kept is not what a recount gives.
 *
 * @param context as in the cell's key, or {@value #VOICE} for a report that is wrongly a member's voice, or wrongly not
 * @param thing the symptom of the cell's key, or which report
 * @param all how much too high each count is
 * @param quick the same of quick voices
 */
public record Difference(StrategyId strategy, String context, long thing, Counts all, Counts quick) {

    static final String VOICE = "VOICE";

    boolean isVoice() {
        return VOICE.equals(context);
    }

    CellKey key() {
        return new CellKey(strategy.value(), context, thing);
    }

    /** What puts the cell right. */
    Cell remedy() {
        return new Cell(all.negated(), quick.negated());
    }
}
