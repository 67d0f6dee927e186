package org.addyourvoice.safety;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hours when somebody is on duty.
 *
 * @param zoneName what people call the time zone, such as "UK time"
 * @param shifts may be empty: nobody can promise to be there
 */
record Roster(ZoneId zone, String zoneName, List<Shift> shifts) {

    private static final int DAYS_AHEAD = 8;

    /** The same hours on some days of the week. An end that is not after the beginning falls on the next day. */
    record Shift(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        Stream<Watch> on(LocalDate date, ZoneId zone) {
            if (!days.contains(date.getDayOfWeek())) {
                return Stream.of();
            }
            var end = to.isAfter(from) ? date : date.plusDays(1);
            return Stream.of(
                    new Watch(date.atTime(from).atZone(zone), end.atTime(to).atZone(zone)));
        }
    }

    /** One stretch of duty; {@code until} is exclusive. */
    record Watch(ZonedDateTime from, ZonedDateTime until) {

        boolean covers(Instant moment) {
            return !from.toInstant().isAfter(moment) && moment.isBefore(until.toInstant());
        }
    }

    /** The watch that covers a moment, with all that follow it without a gap as far as can be seen, which is some days. */
    Optional<Watch> at(Instant moment) {
        return around(moment)
                .filter(it -> it.covers(moment))
                .max(Comparator.comparing(Watch::until))
                .map(it -> new Watch(it.from(), lasting(it.until(), moment)));
    }

    private ZonedDateTime lasting(ZonedDateTime until, Instant moment) {
        return around(moment)
                .filter(it -> it.covers(until.toInstant()))
                .map(Watch::until)
                .max(Comparator.naturalOrder())
                .map(later -> lasting(later, moment))
                .orElse(until);
    }

    Optional<Watch> nextAfter(Instant moment) {
        return around(moment)
                .filter(it -> it.from().toInstant().isAfter(moment))
                .min(Comparator.comparing(Watch::from));
    }

    LocalDate today(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private Stream<Watch> around(Instant moment) {
        return IntStream.range(-1, DAYS_AHEAD)
                .mapToObj(today(moment)::plusDays)
                .flatMap(date -> shifts.stream().flatMap(shift -> shift.on(date, zone)));
    }
}
