package org.addyourvoice.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Counts for this process alone; a restart forgets it. */
class CountsInMemory implements Counts {

    /** Bounds the memory at about 20 MB for each cache; beyond it the least used are forgotten first. */
    private static final int MOST_SUBJECTS = 100_000;

    private static final Duration LONGEST_PERIOD = Duration.ofDays(1);

    private final LimitSizes sizes;
    private final TimeMeter time;
    private final SubjectHash hash;
    private final Cache<String, Bucket> buckets = cache();
    /** Apart, for there are as many as there are addresses: they must not push out who is at guessing a password. */
    private final Cache<String, Bucket> readers = cache();

    CountsInMemory(LimitSizes sizes, Clock clock) {
        this.sizes = sizes;
        this.time = new ClockTime(clock);
        this.hash = new SubjectHash(new OwnKeys(clock));
    }

    @Override
    public Optional<Duration> take(Limit what, String subject) {
        return BucketShape.take(bucket(what, subject), 1);
    }

    @Override
    public void giveBack(Limit what, String subject) {
        bucket(what, subject).addTokens(1);
    }

    @Override
    public void forget(Limit what, String subject) {
        cacheOf(what).invalidate(hash.of(what.name(), subject));
    }

    private Bucket bucket(Limit what, String subject) {
        return cacheOf(what).get(hash.of(what.name(), subject), key -> fullBucket(sizes.of(what)));
    }

    private Bucket fullBucket(LimitSizes.Size size) {
        LocalBucketBuilder bucket = Bucket.builder().withCustomTimePrecision(time);
        for (Bandwidth each : BucketShape.of(size).getBandwidths()) {
            bucket.addLimit(each);
        }
        return bucket.build();
    }

    private Cache<String, Bucket> cacheOf(Limit what) {
        return what.reading() ? readers : buckets;
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_SUBJECTS)
                .expireAfterAccess(LONGEST_PERIOD)
                .build();
    }
}
