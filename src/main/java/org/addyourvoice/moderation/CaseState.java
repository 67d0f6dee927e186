package org.addyourvoice.moderation;

/** Where a case stands. */
enum CaseState {
    /** Somebody's decision is awaited. */
    OPEN,
    /** The author is asked for a change; what they send comes back to this case. */
    RETURNED,
    DECIDED,
    /** The author took the text back first. */
    WITHDRAWN,
    /** A later revision came first, and has a case of its own. */
    SUPERSEDED,
    /** The change that the author was asked for never came. */
    LAPSED;

    /** Whether it ended without a decision. */
    boolean isOver() {
        return this == WITHDRAWN || this == SUPERSEDED || this == LAPSED;
    }
}
