package org.addyourvoice.member;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as its member gets it. @param guidelines the version that was accepted on joining */
record HeldAccount(
        String pseudonym,
        Role role,
        Instant joined,
        String guidelines,
        @Nullable Instant closedUntil,
        @Nullable String closedBecause,
        @Nullable Instant lockedSince,
        @Nullable Instant vouchedFor,
        @Nullable Instant erasedOn,
        List<HeldDeed> deeds) {

    /** What admins or moderators did with the account. */
    record HeldDeed(Instant at, Deed deed, String words) {}
}
