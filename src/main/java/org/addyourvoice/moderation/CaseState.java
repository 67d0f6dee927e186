package org.addyourvoice.moderation;

/** Where a case stands. */
enum CaseState {
    /** Somebody's decision is awaited. */
    OPEN,
    DECIDED,
    /** The author took the text back first. */
    WITHDRAWN,
    /** The author sent a later revision first. */
    SUPERSEDED
}
