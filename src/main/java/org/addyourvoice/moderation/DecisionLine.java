package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * A decision as moderators read it.
 *
 * @param reason the name of the reason, or null where the outcome needs none
 * @param by null for somebody who is gone
 */
record DecisionLine(
        int revision,
        CaseOutcome outcome,
        @Nullable String reason,
        String words,
        @Nullable String by,
        boolean byReader,
        Moment at) {

    public AuditAction action() {
        return outcome.action();
    }
}
