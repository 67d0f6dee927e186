package org.addyourvoice.moderation;

import java.time.Duration;

/** How long something has waited, in the two largest units that say it. */
record Waited(long days, int hours, int minutes) {

    static Waited of(Duration time) {
        return new Waited(time.toDays(), time.toHoursPart(), time.toMinutesPart());
    }

    /** The last part of the message's code. */
    public String unit() {
        return days > 0 ? "days" : hours > 0 ? "hours" : "minutes";
    }
}
