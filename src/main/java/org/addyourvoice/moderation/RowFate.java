package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a row that somebody has on their page.
 *
 * @param taken who is at work on it, or null
 * @param decidedBy null where nobody decided, and where that is nobody's concern
 */
record RowFate(
        RowName row,
        Kind kind,
        @Nullable Claim taken,
        @Nullable MemberId decidedBy) {

    enum Kind {
        WAITS,
        DECIDED,
        /** It was taken back, or nobody asks any more. */
        GONE,
        /** It has become urgent, and the reader takes no crises. */
        HIDDEN
    }

    static RowFate of(RowName row, boolean waits, @Nullable MemberId decidedBy) {
        return new RowFate(row, waits ? Kind.WAITS : decidedBy == null ? Kind.GONE : Kind.DECIDED, null, decidedBy);
    }

    /** What waits no longer is nobody's work. */
    RowFate takenBy(@Nullable Claim claim) {
        return kind == Kind.WAITS ? new RowFate(row, kind, claim, null) : this;
    }
}
