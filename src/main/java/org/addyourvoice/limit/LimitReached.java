package org.addyourvoice.limit;

import java.time.Duration;

/** Somebody did something too often for now; the web answers 429 with {@code Retry-After}. */
public class LimitReached extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    public LimitReached(Duration retryAfter) {
        super("Limit reached; free again in " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /** How long until the same thing is allowed once more. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The same in whole seconds, rounded up, at least 1: the value of a {@code Retry-After} header. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
    }

    /** The same in whole minutes, rounded up, at least 1: what a person is told. */
    public long retryAfterMinutes() {
        return (retryAfterSeconds() + 59) / 60;
    }
}
