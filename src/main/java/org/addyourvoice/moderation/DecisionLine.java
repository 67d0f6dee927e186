package org.addyourvoice.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as moderators read it.
 *
 * @param reason the name of the reason, or null where the outcome needs none
 * @param asked what the author was asked to change, as they had typed it
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
        List<String> asked,
        @Nullable String by,
        boolean byReader,
        Moment at,
        boolean undone,
        @Nullable Long undoable) {

    public AuditAction action() {
        return outcome.action();
    }
}
