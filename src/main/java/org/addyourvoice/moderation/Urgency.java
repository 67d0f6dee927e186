package org.addyourvoice.moderation;

import java.time.Duration;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.safety.Visibility;

/**
 * What comes first in the queue, and by when somebody should have looked. The database sorts by these names, which the
 * alphabet has in the same order.
 */
enum Urgency {
    CRISIS(Duration.ofHours(1)),
    ORDINARY(Duration.ofHours(24)),
    /** Held by a rule that lets it wait behind all else. */
    PATIENT(Duration.ofHours(72));

    private final Duration due;

    Urgency(Duration due) {
        this.due = due;
    }

    /** After that it is overdue. */
    Duration due() {
        return due;
    }

    static Urgency of(Verdict verdict) {
        if (verdict.visibility() == Visibility.ESCALATE) {
            return CRISIS;
        }
        return verdict.deferred() ? PATIENT : ORDINARY;
    }
}
