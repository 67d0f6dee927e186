package org.addyourvoice.access;

import java.time.Duration;

/** How long a break may be. */
enum BreakLength {
    DAY(1),
    WEEK(7),
    MONTH(30);

    private final int days;

    BreakLength(int days) {
        this.days = days;
    }

    Duration duration() {
        return Duration.ofDays(days);
    }
}
