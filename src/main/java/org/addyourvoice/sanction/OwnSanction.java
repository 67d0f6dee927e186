package org.addyourvoice.sanction;

import org.jspecify.annotations.Nullable;

/**
 * A sanction as its own member reads it: never by whom.
 *
 * @param stand the last part of the code of its state: {@code FORCE}, {@code LIFTED} or {@code LAPSED}
 * @param reasonWords what the reason says, or empty
 * @param closed when it ended, or null
 */
record OwnSanction(
        SanctionId id,
        SanctionKind kind,
        String stand,
        String reasonWords,
        String words,
        String from,
        String until,
        @Nullable String closed,
        String closingWords) {

    public boolean isInForce() {
        return stand.equals("FORCE");
    }
}
