package org.addyourvoice.upkeep;

/** How a job stands, in words {@code upkeep.state.<name>}. */
public enum JobState {
    /** Nothing to worry about. */
    WELL,
    /** Its first time has yet to come. */
    NOT_YET,
    RUNNING,
    /** It ended, but some of what it looks after could not be done. */
    PARTLY,
    FAILED,
    /** It should have been done by now: no node does it, or one hangs. */
    LATE,
    /** Switched off by the operator. */
    OFF;

    /** Whether somebody should look. */
    public boolean isTrouble() {
        return this == PARTLY || this == FAILED || this == LATE;
    }
}
