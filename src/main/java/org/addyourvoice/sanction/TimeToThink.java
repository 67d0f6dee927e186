package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The while in which a moderator may take back what they imposed or ended, before its member is told. It is as long as for decisions on texts, which are
 * known only above.
 */
@Component
class TimeToThink {

    private final Duration length;
    private final Clock clock;

    TimeToThink(@Value("${forum.moderation.undo}") Duration length, Clock clock) {
        this.length = length;
        this.clock = clock;
    }

    /** @param doneAt null where nothing was done */
    boolean isOpen(@Nullable Instant doneAt) {
        return doneAt != null && clock.instant().isBefore(doneAt.plus(length));
    }

    /** When what is done now can't be taken back any more. */
    Instant end() {
        return clock.instant().plus(length);
    }

    /** What was done by then is settled. */
    Instant settledBy() {
        return clock.instant().minus(length);
    }

    /** In whole minutes, rounded up. */
    long minutes() {
        return length.plusSeconds(59).toMinutes();
    }
}
