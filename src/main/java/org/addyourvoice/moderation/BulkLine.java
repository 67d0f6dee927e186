package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * One case of several that are decided together.
 *
 * @param title null where the reader may not see it
 * @param author null for somebody who is gone
 * @param who is at work on it, or null
 * @param folded whether it has the same words as the one before it
 */
record BulkLine(
        long caseId,
        String pick,
        @Nullable String title,
        @Nullable String author,
        @Nullable String who,
        boolean folded,
        BulkFate fate) {

    public boolean ready() {
        return fate == BulkFate.DONE;
    }

    /** Of a case of which the reader is told no more than that. */
    static BulkLine bare(Pick pick, BulkFate fate) {
        return new BulkLine(pick.id().value(), pick.toString(), null, null, null, false, fate);
    }

    /** What outlives a redirect in the session: words that every version can read. */
    String kept() {
        return pick + " " + fate;
    }

    BulkLine became(BulkFate other) {
        return new BulkLine(caseId, pick, title, author, who, folded, other);
    }
}
