package org.addyourvoice.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flagged account that waits for a moderator. @param causes oldest first @param claim of whoever is about to impose something, or null */
record FlagFile(
        long id,
        long version,
        List<Cause> causes,
        Moment openedAt,
        @Nullable ClaimLine claim) {

    /** Whether somebody else is at work on it. */
    public boolean taken() {
        return claim != null && !claim.mine();
    }

    /** Whether the reader has chosen to impose something. */
    public boolean chosen() {
        return claim != null && claim.mine();
    }

    /** @param by null where the rules say so, and for somebody who is gone */
    record Cause(FlagCause.Kind kind, @Nullable String by, String words, Moment at) {}
}
