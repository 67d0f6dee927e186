package org.addyourvoice.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that can be set to a past moment, so that the demo community comes in through the same doors as real members and still has a history.
 * Once {@link #now()} is called it is the ordinary clock for good.
 */
class DemoClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant set;

    DemoClock(Clock real) {
        this.real = real;
    }

    void at(Instant moment) {
        set = moment;
    }

    void now() {
        set = null;
    }

    @Override
    public Instant instant() {
        Instant moment = set;
        return moment == null ? real.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }
}
