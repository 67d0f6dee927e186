package org.addyourvoice.moderation;

import java.time.Duration;
import java.time.Instant;

/** How far back figures go: so many whole days up to now. */
enum FigurePeriod {
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    private final int days;

    FigurePeriod(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    Instant since(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
