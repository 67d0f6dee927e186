package org.addyourvoice.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest time that a job was begun.
 *
 * @param doneUntil up to which of its times it has been done, well or not; null before the first end
 * @param endedAt null while it goes on, or if its node died over it
 * @param wellAt when it last ended without a failure
 * @param problem the kinds of exception that ended it, never their words, which may name somebody; null if it went well
 */
record JobRun(
        String name,
        @Nullable Instant doneUntil,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant wellAt,
        int done,
        int left,
        @Nullable String problem) {}
