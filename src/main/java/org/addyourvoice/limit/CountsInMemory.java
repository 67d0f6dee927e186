package org.addyourvoice.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Counts for this process alone; a restart forgets it. */
class CountsInMemory implements Counts {

    /** Bounds the memory at about 20 MB; beyond it the least used are forgotten first. */
    private static final int MOST_SUBJECTS = 100_000;

    private final LimitSizes sizes;
    private final TimeMeter time;
    private final SubjectHash hash;
    private final Cache<String, Bucket> buckets;

    CountsInMemory(LimitSizes sizes, Clock clock) {
        this.sizes = sizes;
        this.time = new ClockTime(clock);
        this.hash = new SubjectHash(new OwnKeys(clock));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_SUBJECTS)
                .expireAfterAccess(longestPeriod(sizes))
                .build();
    }

    @Override
    public Optional<Duration> take(Limit what, String subject) {
        return BucketShape.take(bucket(what, subject));
    }

    @Override
    public void giveBack(Limit what, String subject) {
        bucket(what, subject).addTokens(1);
    }

    @Override
    public void forget(Limit what, String subject) {
        buckets.invalidate(hash.of(what.name(), subject));
    }

    private Bucket bucket(Limit what, String subject) {
        return buckets.get(hash.of(what.name(), subject), key -> fullBucket(sizes.of(what)));
    }

    private Bucket fullBucket(LimitSizes.Size size) {
        return Bucket.builder()
                .addLimit(BucketShape.of(size).getBandwidths()[0])
                .withCustomTimePrecision(time)
                .build();
    }

    private static Duration longestPeriod(LimitSizes sizes) {
        Duration longest = Duration.ZERO;
        for (Limit each : Limit.values()) {
            Duration period = sizes.of(each).period();
            longest = longest.compareTo(period) < 0 ? period : longest;
        }
        return longest;
    }
}
