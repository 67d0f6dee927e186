package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * A decision as moderators read it.
 *
 * @param reason the name of the reason, or null where the outcome needs none
 * @param by null for somebody who is gone
 * @param undone whether it was taken back
 * @param undoable its number where the reader may still take it back, else null
 */
record DecisionLine(
        long id,
        int revision,
        CaseOutcome outcome,
        @Nullable String reason,
        String words,
        @Nullable String by,
        boolean byReader,
        Moment at,
        boolean undone,
        @Nullable Long undoable) {

    public AuditAction action() {
        return outcome.action();
    }
}
