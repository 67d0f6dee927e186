package org.addyourvoice.experience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The while in which a moderator may take a decision back. Its author hears of it only afterwards. */
@Component
public class UndoWindow {

    private final Duration length;
    private final Clock clock;

    UndoWindow(@Value("${forum.moderation.undo}") Duration length, Clock clock) {
        this.length = length;
        this.clock = clock;
    }

    /** @param decidedAt null where nothing was decided, which can't be taken back */
    public boolean isOpen(@Nullable Instant decidedAt) {
        return decidedAt != null && clock.instant().isBefore(settles(decidedAt));
    }

    /** When what was decided at that time can't be taken back any more. */
    public Instant settles(Instant decidedAt) {
        return decidedAt.plus(length);
    }

    /** What was decided by then is settled. */
    public Instant settledBy() {
        return clock.instant().minus(length);
    }

    public Duration length() {
        return length;
    }
}
