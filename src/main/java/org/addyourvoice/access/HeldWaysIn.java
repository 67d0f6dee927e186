package org.addyourvoice.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a member comes in, as they get it; never a secret by which anybody could.
 *
 * @param codesLeft codes on paper that nobody has used
 * @param appAdded when an authenticator app was added, or null
 */
record HeldWaysIn(
        int codesLeft,
        @Nullable Instant appAdded,
        @Nullable Instant breakUntil,
        HeldAddresses mail,
        List<HeldPasskey> passkeys,
        List<HeldSession> sessions,
        List<HeldChange> lately) {

    /** @param copied whether it is on more than one device */
    record HeldPasskey(String name, Instant added, @Nullable Instant lastUsed, boolean copied, boolean refused) {}

    /** The newest first. */
    record HeldChange(AccessChange change, Instant at) {}

    record HeldSession(String device, Instant begun, Instant lastUsed, boolean byPasskey) {}
}
