package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Puts times into the words of the desk, in the zone that all pages use. */
@Component
public class DeskTime {

    private final Clock clock;

    DeskTime(Clock clock) {
        this.clock = clock;
    }

    public Moment moment(Instant instant) {
        ZoneId zone = ZoneId.systemDefault();
        var at = instant.atZone(zone);
        var now = clock.instant().atZone(zone);
        return new Moment(at.toLocalDateTime(), at.toLocalDate().equals(now.toLocalDate()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    boolean isPast(Instant instant) {
        return instant.isBefore(clock.instant());
    }

    Waited since(Instant instant) {
        Duration waited = Duration.between(instant, clock.instant());
        return Waited.of(waited.isNegative() ? Duration.ZERO : waited);
    }
}
