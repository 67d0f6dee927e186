package org.addyourvoice.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts pages that are read, by account and by address, against programs that take all that members wrote. Each node counts its share in its own memory:
 * a page must not cost a question to the database more than it does, and it is no secret that could be guessed at another node.
 */
@Component
public class ReadingLimits {

    private static final int MOST_SUBJECTS = 100_000;
    private static final Duration DAY = Duration.ofDays(1);

    private final ReadingSizes sizes;
    private final ClockTime time;
    private final SubjectHash hash;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterAccess(DAY)
            .build();

    ReadingLimits(ReadingSizes sizes, Clock clock) {
        this.sizes = sizes;
        this.time = new ClockTime(clock);
        this.hash = new SubjectHash(new OwnKeys(clock));
    }

    /**
     * Counts a page.
     *
     * @param account of whoever is signed in, or null
     * @param remote the address it comes from
     * @throws LimitReached if either has read very much
     */
    public void take(@Nullable String account, String remote) {
        if (account != null) {
            take("READING_ACCOUNT", account, sizes.account());
        }
        take("READING_ADDRESS", Address.subject(remote), sizes.address());
    }

    private void take(String what, String subject, ReadingSizes.Size size) {
        Bucket bucket = buckets.get(hash.of(what, subject), key -> full(size.share(sizes.nodes())));
        Optional<Duration> wait = BucketShape.take(bucket);
        if (wait.isPresent()) {
            throw new LimitReached(wait.get());
        }
    }

    private Bucket full(ReadingSizes.Size size) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size.capacity()).refillGreedy(size.capacity(), size.period()))
                .addLimit(limit -> limit.capacity(size.daily()).refillGreedy(size.daily(), DAY))
                .withCustomTimePrecision(time)
                .build();
    }
}
