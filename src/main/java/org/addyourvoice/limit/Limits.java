package org.addyourvoice.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts how often each subject does each limited thing. Kept in this process's memory only: a restart forgets it, and a
 * second node counts for itself.
 */
@Component
public class Limits {

    /** Bounds the memory at about 20 MB; beyond it the least used are forgotten first. */
    private static final int MOST_SUBJECTS = 100_000;

    private final LimitSizes sizes;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;
    private final SubjectHash hash = new SubjectHash();

    Limits(LimitSizes sizes, Clock clock) {
        this.sizes = sizes;
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_SUBJECTS)
                .expireAfterAccess(longestPeriod(sizes))
                .build();
    }

    /**
     * Counts one.
     *
     * @param subject who: an account's id or name, or {@link Address#subject}; kept only as a keyed hash
     * @throws LimitReached if the subject has none left
     */
    public void take(Limit what, String subject) {
        var probe = bucket(what, subject).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new LimitReached(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Takes the last count back, as when a sign-in that was counted beforehand turned out well. */
    public void giveBack(Limit what, String subject) {
        bucket(what, subject).addTokens(1);
    }

    /** Forgets all that was counted. */
    public void forget(Limit what, String subject) {
        buckets.invalidate(hash.of(what, subject));
    }

    private Bucket bucket(Limit what, String subject) {
        return buckets.get(hash.of(what, subject), key -> fullBucket(sizes.of(what)));
    }

    private Bucket fullBucket(LimitSizes.Size size) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size.capacity()).refillGreedy(size.capacity(), size.period()))
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
