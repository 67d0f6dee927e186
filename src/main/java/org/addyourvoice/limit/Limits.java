package org.addyourvoice.limit;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts how often each subject does each limited thing: for all nodes together where they share a PostgreSQL. Midnight (UTC) forgets it all. */
@Component
public class Limits {

    private final Counts counts;

    Limits(Counts counts) {
        this.counts = counts;
    }

    /**
     * Counts one. It stays counted if the caller's transaction is undone.
     *
     * @param subject who: an account's id or name, or {@link Address#subject}; kept only as a keyed hash
     * @throws LimitReached if the subject has none left
     */
    public void take(Limit what, String subject) {
        Optional<Duration> wait = counts.take(what, subject);
        if (wait.isPresent()) {
            throw new LimitReached(wait.get());
        }
    }

    /** Takes the last count back, as when a sign-in that was counted beforehand turned out well. */
    public void giveBack(Limit what, String subject) {
        counts.giveBack(what, subject);
    }

    /** Forgets all that was counted. */
    public void forget(Limit what, String subject) {
        counts.forget(what, subject);
    }
}
