package org.addyourvoice.moderation;

/** What becomes of one case of several that are decided together. */
enum BulkFate {
    /** It can be decided on, or was. */
    DONE,
    /** Somebody was quicker, whoever it was. */
    MOVED_ON,
    /** Somebody else is at work on it. */
    TAKEN,
    /** Somebody would rather not decide on it alone. */
    OPINION,
    /** The moderator wrote it. */
    OWN,
    /** Nobody decides on that beside other things. */
    CRISIS,
    /** It doesn't wait: others can read it, and that is another question. */
    UP,
    /** There is no such case. */
    GONE,
    /** Something went wrong on our side. */
    FAILED
}
