package org.addyourvoice.sanction;

/** What has been written down of a sanction. Whether it is in force is a question of the time as well. */
public enum SanctionState {
    /** It takes effect later, and its member doesn't know of it yet. */
    PLANNED,
    STANDING,
    /** Somebody ended it before its time. */
    LIFTED,
    /** It ended before it took effect, so that it never was. */
    TAKEN_BACK,
    /** Its time is over. */
    LAPSED;

    public boolean isOpen() {
        return this == PLANNED || this == STANDING;
    }
}
