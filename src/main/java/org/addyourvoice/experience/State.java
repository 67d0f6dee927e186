package org.addyourvoice.experience;

/**
 * Where a revision stands, in the one lifecycle of everything that members write; {@link LifecycleEvent} says what leads where. Only
 * {@link #PUBLISHED} is visible to anybody but its author and moderators.
 */
public enum State {
    /** The author's alone. */
    DRAFT,
    HELD,
    /** Held, and read before anything else by moderators for crises. */
    ESCALATED,
    PUBLISHED,
    /** The author is asked for a change. */
    RETURNED,
    DECLINED,
    /** Taken down after it was published. */
    REMOVED,
    WITHDRAWN,
    /** A later revision took its place. */
    SUPERSEDED,
    /** Nobody's, and the words are gone. */
    ERASED;

    /** Whether a moderator's decision is awaited. */
    public boolean waits() {
        return this == HELD || this == ESCALATED;
    }

    /** Whether its author may let go of it: not while a moderator for crises has yet to read it, so that somebody can be there for them. */
    boolean mayBeLetGo() {
        return this != ESCALATED;
    }

    /** Whether moderators read it no more once its author has taken everything back. What a person still has to decide on stays open to them. */
    boolean closedByWithdrawal() {
        return !waits() && !appealable();
    }

    /** Whether it was taken against the author's wish, so that they may appeal. */
    public boolean appealable() {
        return this == DECLINED || this == REMOVED;
    }
}
