package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * What a moderator sees of any appeal.
 *
 * @param member who asked for it, or null for somebody who is gone
 * @param barred the last part of the code of the sentence that says why the reader may not answer it, or null
 * @param claim of whoever is at work on it, or null; not told whoever asked for it
 * @param mayTakeBack whether the reader gave the answer and may still take it back
 */
record AppealStand(
        AppealId id,
        long version,
        AppealState state,
        @Nullable String member,
        String words,
        @Nullable String barred,
        Moment appealedAt,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Moment decidedAt,
        @Nullable ClaimLine claim,
        boolean mayTakeBack) {

    public boolean open() {
        return state == AppealState.OPEN;
    }

    public boolean offered() {
        return open() && barred == null;
    }

    /** Whether somebody else is at work on it. */
    public boolean taken() {
        return ClaimLine.isTaken(claim);
    }
}
