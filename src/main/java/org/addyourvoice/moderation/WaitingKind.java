package org.addyourvoice.moderation;

/** What the figures of the queue tell apart: texts by their urgency, and all else by its kind. */
enum WaitingKind {
    CRISIS,
    ORDINARY,
    PATIENT,
    FOLLOW_UPS,
    APPEALS,
    SANCTION_APPEALS,
    ACCOUNTS,
    SUGGESTIONS
}
