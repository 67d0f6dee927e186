package org.addyourvoice.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail addresses that an account has, as its member sees them.
 *
 * @param known null where there is none
 * @param verifiedAt null where there is none
 * @param waiting one that was typed and not confirmed yet, be it free or somebody else's; null where there is none
 * @param waitsUntil null where none waits
 */
public record HeldAddresses(
        @Nullable String known,
        @Nullable Instant verifiedAt,
        @Nullable String waiting,
        @Nullable Instant waitsUntil) {

    static final HeldAddresses NONE = new HeldAddresses(null, null, null, null);

    /** Never in a log line. */
    @Override
    public String toString() {
        return "HeldAddresses";
    }
}
