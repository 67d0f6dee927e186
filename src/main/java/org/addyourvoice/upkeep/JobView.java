package org.addyourvoice.upkeep;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as admins see it.
 *
 * @param started null before the first time
 * @param took null before its end
 * @param done how much it did, and {@code left} how much it could not
 * @param problem kinds of exception; null if it went well
 * @param wellAt when it last went well
 * @param next null if it is off
 */
public record JobView(
        String name,
        JobState state,
        @Nullable Instant started,
        @Nullable Duration took,
        int done,
        int left,
        @Nullable String problem,
        @Nullable Instant wellAt,
        @Nullable Instant next) {

    /** Whole seconds; 0 for less than one. */
    public long seconds() {
        return took == null ? 0 : took.toSeconds();
    }
}
