package org.addyourvoice.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flagged account that waits for a moderator. @param causes oldest first @param claim of whoever is at work on it, or null @param chosen whether the reader has gone to impose something */
record FlagFile(
        long id,
        long version,
        List<Cause> causes,
        Moment openedAt,
        @Nullable ClaimLine claim,
        boolean chosen) {

    /** Whether somebody else is at work on it. */
    public boolean taken() {
        return ClaimLine.isTaken(claim);
    }

    /** @param by null where the rules say so, and for somebody who is gone */
    record Cause(FlagCause.Kind kind, @Nullable String by, String words, Moment at) {}
}
