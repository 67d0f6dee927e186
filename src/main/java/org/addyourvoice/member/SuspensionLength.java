package org.addyourvoice.member;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long an account can be closed for, in the calendar of UTC. */
enum SuspensionLength {
    DAY(Period.ofDays(1)),
    WEEK(Period.ofWeeks(1)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3));

    private final Period period;

    SuspensionLength(Period period) {
        this.period = period;
    }

    Instant from(Instant start) {
        return start.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    /** The name in forms, such as {@code week}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SuspensionLength> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
