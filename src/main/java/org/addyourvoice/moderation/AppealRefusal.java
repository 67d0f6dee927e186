package org.addyourvoice.moderation;

/** Why there is no appeal now; the last part of the code of its words. */
enum AppealRefusal {
    /** A decision is so fresh that it may be taken back. */
    TOO_EARLY,
    TOO_LATE,
    /** It was asked for before. */
    ASKED,
    /** No decision stands against the author's wish. */
    NOTHING
}
