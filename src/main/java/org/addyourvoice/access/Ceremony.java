package org.addyourvoice.access;

/** What a passkey is asked for. What was asked for one of these is no answer to another. */
enum Ceremony {
    SIGN_IN,
    SECOND_STEP,
    CONFIRM,
    ADD
}
