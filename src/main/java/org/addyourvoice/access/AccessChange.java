package org.addyourvoice.access;

/** What can change in how somebody signs in. */
enum AccessChange {
    PASSWORD_CHANGED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    APP_ADDED,
    APP_REMOVED,
    CODES_RENEWED,
    ADDRESS_GIVEN,
    ADDRESS_CHANGED,
    ADDRESS_REMOVED,
    /** By an admin, for an account that was in somebody else's hands. */
    ALL_SHUT;

    /** Whether a mail says only that something changed; of the others a mail of their own tells, or there is no address any more. */
    boolean isTold() {
        return switch (this) {
            case PASSKEY_ADDED, PASSKEY_REMOVED, APP_ADDED, APP_REMOVED, CODES_RENEWED -> true;
            case PASSWORD_CHANGED, ADDRESS_GIVEN, ADDRESS_CHANGED, ADDRESS_REMOVED, ALL_SHUT -> false;
        };
    }
}
