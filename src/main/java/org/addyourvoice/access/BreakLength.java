package org.addyourvoice.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a break may be. */
enum BreakLength {
    DAY(1),
    WEEK(7),
    MONTH(30);

    private final int days;

    BreakLength(int days) {
        this.days = days;
    }

    /** Empty for what is none of them. */
    static Optional<BreakLength> of(@Nullable String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    /** A day is there at once, for whoever can't bear more. Whoever finds an open browser could shut its member out for longer. */
    boolean asksWhoItIs() {
        return this != DAY;
    }

    Duration duration() {
        return Duration.ofDays(days);
    }
}
