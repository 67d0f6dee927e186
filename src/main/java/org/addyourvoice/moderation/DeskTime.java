package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Puts times into the words of the desk, in the zone of the forum’s clock, as on all pages. */
@Component
public class DeskTime {

    private final Clock clock;

    DeskTime(Clock clock) {
        this.clock = clock;
    }

    public Moment moment(Instant instant) {
        var at = LocalDateTime.ofInstant(instant, clock.getZone());
        return new Moment(at, at.toLocalDate().equals(today()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean isPast(Instant instant) {
        return instant.isBefore(clock.instant());
    }

    Waited since(Instant instant) {
        Duration waited = Duration.between(instant, clock.instant());
        return Waited.of(waited.isNegative() ? Duration.ZERO : waited);
    }
}
