package org.addyourvoice.vocabulary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something from the database that is kept in memory for a while. Nobody waits for anybody: what is too old one thread reads anew, and the others go on with
 * it until then. Whoever waited would do so with a connection in hand, perhaps the very one that the reading thread needs.
 */
final class Remembered<T> {

    private final Supplier<T> source;
    private final Duration oldest;
    private final Clock clock;
    private final AtomicLong turns = new AtomicLong();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private long newest;
    private volatile @Nullable Reading<T> held;

    /** @param oldest after which it is read anew: another node may have changed it */
    Remembered(Supplier<T> source, Duration oldest, Clock clock) {
        this.source = source;
        this.oldest = oldest;
        this.clock = clock;
    }

    private record Reading<T>(T what, Instant at) {}

    T get() {
        Reading<T> now = held;
        if (now == null) {
            return read();
        }
        boolean old = !clock.instant().isBefore(now.at().plus(oldest));
        return old && renewing.compareAndSet(false, true) ? renewed() : now.what();
    }

    private T renewed() {
        try {
            return read();
        } finally {
            renewing.set(false);
        }
    }

    /** As it stands in the database at this moment. */
    T read() {
        long turn = turns.incrementAndGet();
        Instant at = clock.instant();
        Reading<T> read = new Reading<>(source.get(), at);
        keep(read, turn);
        return read.what();
    }

    /** What was begun earlier than what is held, or before it was forgotten, may be older. */
    private synchronized void keep(Reading<T> read, long turn) {
        if (turn > newest) {
            newest = turn;
            held = read;
        }
    }

    /** Because it has changed: whoever asks from now on gets what stands there now. */
    synchronized void forget() {
        newest = turns.incrementAndGet();
        held = null;
    }
}
