package org.addyourvoice.access;

import java.util.EnumSet;
import java.util.Set;
import org.addyourvoice.member.PasswordChanged;

/** What can change in how somebody signs in. */
enum AccessChange {
    PASSWORD_CHANGED,
    /** A new password was chosen with a code on paper: if it was somebody else, they have found the paper. */
    RECOVERED_BY_CODE,
    /** A new password was chosen with a link from a mail: if it was somebody else, they read the mailbox. */
    RECOVERED_BY_LINK,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    APP_ADDED,
    APP_REMOVED,
    /** With the forum's key, which locked it. */
    APP_LOST,
    CODES_RENEWED,
    ADDRESS_GIVEN,
    ADDRESS_CHANGED,
    ADDRESS_REMOVED,
    /** By an admin, for an account that was in somebody else's hands. */
    ALL_SHUT;

    /** After these, what was typed before to come in is worth nothing. */
    static final Set<AccessChange> OTHER_SECRETS =
            EnumSet.of(PASSWORD_CHANGED, RECOVERED_BY_CODE, RECOVERED_BY_LINK, CODES_RENEWED, ALL_SHUT);

    static AccessChange of(PasswordChanged.Way way) {
        return switch (way) {
            case BY_CODE -> RECOVERED_BY_CODE;
            case BY_LINK -> RECOVERED_BY_LINK;
            case SIGNED_IN, BY_ADMIN -> PASSWORD_CHANGED;
        };
    }

    /** The middle part of the codes of its own mail's words. */
    String letter() {
        return switch (this) {
            case PASSWORD_CHANGED -> "password";
            case RECOVERED_BY_CODE -> "by-code";
            case RECOVERED_BY_LINK -> "by-link";
            default -> "access";
        };
    }

    /** Whether a mail says only that something changed; of the others a mail of their own tells, or there is no address any more. */
    boolean isTold() {
        return switch (this) {
            case PASSKEY_ADDED, PASSKEY_REMOVED, APP_ADDED, APP_REMOVED, APP_LOST, CODES_RENEWED -> true;
            case PASSWORD_CHANGED,
                    RECOVERED_BY_CODE,
                    RECOVERED_BY_LINK,
                    ADDRESS_GIVEN,
                    ADDRESS_CHANGED,
                    ADDRESS_REMOVED,
                    ALL_SHUT -> false;
        };
    }
}
