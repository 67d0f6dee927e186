package org.addyourvoice.experience;

/** Where a revision stands. Only {@link #PUBLISHED} is visible to anybody but its author and moderators. */
public enum State {
    HELD,
    ESCALATED,
    PUBLISHED,
    RETURNED,
    DECLINED,
    REMOVED,
    WITHDRAWN,
    /** A later revision took its place. */
    SUPERSEDED,
    /** Its author is gone, and the words with them. */
    ERASED;

    /** Whether a moderator's decision is awaited. */
    public boolean waits() {
        return this == HELD || this == ESCALATED;
    }
}
