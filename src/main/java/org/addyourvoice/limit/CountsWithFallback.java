package org.addyourvoice.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in the database, and along with it in memory. While the database fails, this node goes by what it has seen itself. So no limit is ever off,
 * neither for secrets that can be guessed nor for anything else, and nobody is turned away because of us: a limit can be exceeded by as many times as
 * there are nodes.
 */
class CountsWithFallback implements Counts {

    private static final Logger LOG = LoggerFactory.getLogger(CountsWithFallback.class);

    /** So that not every request waits for a database that doesn't answer. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Counts shared;
    private final Counts own;
    private final Clock clock;
    private volatile Instant sharedAgainFrom = Instant.MIN;

    CountsWithFallback(Counts shared, Counts own, Clock clock) {
        this.shared = shared;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> take(Limit what, String subject) {
        Optional<Duration> here = own.take(what, subject);
        return inDatabase(it -> it.take(what, subject)).orElse(here);
    }

    @Override
    public void giveBack(Limit what, String subject) {
        both(it -> it.giveBack(what, subject));
    }

    @Override
    public void forget(Limit what, String subject) {
        both(it -> it.forget(what, subject));
    }

    private void both(Consumer<Counts> action) {
        action.accept(own);
        inDatabase(it -> {
            action.accept(it);
            return true;
        });
    }

    /** Empty while the database fails. */
    private <T> Optional<T> inDatabase(Function<Counts, T> action) {
        if (clock.instant().isBefore(sharedAgainFrom)) {
            return Optional.empty();
        }
        try {
            return Optional.of(action.apply(shared));
        } catch (RuntimeException e) {
            sharedAgainFrom = clock.instant().plus(PAUSE);
            LOG.warn(
                    "Limits can't be counted in the database ({}); this node counts for itself meanwhile",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
