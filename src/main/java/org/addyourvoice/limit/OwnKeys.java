package org.addyourvoice.limit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keys that never leave the memory. */
class OwnKeys implements HashKeys {

    private final Clock clock;
    private volatile Key latest;

    OwnKeys(Clock clock) {
        this.clock = clock;
        this.latest = Key.fresh(day());
    }

    @Override
    public Key today() {
        Key known = latest;
        return known.day().equals(day()) ? known : next();
    }

    private synchronized Key next() {
        if (!latest.day().equals(day())) {
            latest = Key.fresh(day());
        }
        return latest;
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
