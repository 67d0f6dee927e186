package org.addyourvoice.moderation;

import java.time.Duration;

/** What comes first in the queue, and by when somebody should have looked. */
enum Urgency {
    CRISIS(Duration.ofHours(1)),
    ORDINARY(Duration.ofHours(24));

    private final Duration due;

    Urgency(Duration due) {
        this.due = due;
    }

    /** After that it is overdue. */
    Duration due() {
        return due;
    }
}
