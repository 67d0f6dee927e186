package org.addyourvoice.access;

import java.util.Optional;
import org.addyourvoice.member.MemberId;

/**
 * What came of a passkey that somebody showed.
 *
 * @param holder whose it is, if it is right
 * @param problem a message's code; empty if it is right
 */
record Proof(Optional<MemberId> holder, String problem) {

    static Proof of(MemberId holder) {
        return new Proof(Optional.of(holder), "");
    }

    /** The same for one that nobody knows and for one that is wrong. */
    static Proof wrong() {
        return new Proof(Optional.empty(), "access.passkey.wrong");
    }

    static Proof refused() {
        return new Proof(Optional.empty(), "access.passkey.copied");
    }
}
