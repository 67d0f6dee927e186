package org.addyourvoice.moderation;

/** Somebody else is at work on it. Nothing was done. */
class FollowUpTaken extends RuntimeException {

    private static final long serialVersionUID = 1;
}
