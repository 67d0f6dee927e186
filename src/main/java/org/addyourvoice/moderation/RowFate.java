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

    static RowFate waits(RowName row, @Nullable Claim taken) {
        return new RowFate(row, Kind.WAITS, taken, null);
    }

    static RowFate of(RowName row, boolean waits, @Nullable MemberId decidedBy) {
        return new RowFate(row, waits ? Kind.WAITS : decidedBy == null ? Kind.GONE : Kind.DECIDED, null, decidedBy);
    }
}
