package org.addyourvoice.experience;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a page of a newest-first list ended. Written in addresses as microseconds since 1970 and the experience's id, such as
 * {@code 1759400000000000-17}.
 */
public record Cursor(Instant publishedAt, long id) {

    /** Empty where {@code text} is no cursor. */
    public static Optional<Cursor> parse(String text) {
        int dash = text.indexOf('-', 1);
        if (dash < 0) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, dash)), ChronoUnit.MICROS);
            return Optional.of(new Cursor(at, Long.parseLong(text.substring(dash + 1))));
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, publishedAt) + "-" + id;
    }
}
