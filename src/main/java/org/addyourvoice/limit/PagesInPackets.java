package org.addyourvoice.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Spares the database a count for each page that is read: a node counts pages in its memory, and settles a packet of them at once. So a reader can
 * exceed a limit of reading by less than one packet at each node. All other limits are counted one by one.
 */
class PagesInPackets implements Counts {

    /** A limit of reading is so many packets. */
    private static final int PACKETS = 15;

    private static final int MOST_SUBJECTS = 100_000;

    private final CountsInDatabase shared;
    private final LimitSizes sizes;
    private final SubjectHash hash;
    private final Clock clock;
    private final Cache<String, Tab> tabs = Caffeine.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    PagesInPackets(CountsInDatabase shared, LimitSizes sizes, Clock clock) {
        this.shared = shared;
        this.sizes = sizes;
        this.hash = new SubjectHash(new OwnKeys(clock));
        this.clock = clock;
    }

    @Override
    public Optional<Duration> take(Limit what, String subject) {
        if (!what.reading()) {
            return shared.take(what, subject);
        }
        Tab tab = tabs.get(hash.of(what.name(), subject), key -> new Tab());
        int packet = Math.max(1, sizes.of(what).smallest() / PACKETS);
        return tab.page(packet, clock.instant(), () -> shared.take(what, subject, packet));
    }

    @Override
    public void giveBack(Limit what, String subject) {
        shared.giveBack(what, subject);
    }

    @Override
    public void forget(Limit what, String subject) {
        shared.forget(what, subject);
    }

    /** What one reader has read at this node. */
    private static class Tab {

        /** Read and not settled; below zero where two settled at once. */
        private final AtomicInteger pages = new AtomicInteger();

        private volatile Instant closedUntil = Instant.MIN;

        /** The database is not asked again before a refusal is over, and a page that could not be settled was not read. */
        Optional<Duration> page(int packet, Instant now, Settlement settlement) {
            if (pages.incrementAndGet() < packet) {
                return Optional.empty();
            }
            int settled = 1;
            try {
                Optional<Duration> wait = now.isBefore(closedUntil)
                        ? Optional.of(Duration.between(now, closedUntil))
                        : settlement.settle();
                wait.ifPresent(it -> closedUntil = now.plus(it));
                settled = wait.isEmpty() ? packet : 1;
                return wait;
            } finally {
                pages.addAndGet(-settled);
            }
        }
    }

    private interface Settlement {

        Optional<Duration> settle();
    }
}
