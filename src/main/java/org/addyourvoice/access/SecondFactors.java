package org.addyourvoice.access;

/** What a member can show after the password. A code from paper counts besides, once there is any of these. */
record SecondFactors(boolean app, int passkeys) {

    static final SecondFactors NONE = new SecondFactors(false, 0);

    boolean any() {
        return app || passkeys > 0;
    }

    /** Whether nothing is left once a passkey is gone. */
    boolean hangsOnOnePasskey() {
        return !app && passkeys == 1;
    }
}
