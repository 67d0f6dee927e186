package org.addyourvoice.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** What a bucket of bucket4j is like for a size of ours. */
class BucketShape {

    private static final Duration DAY = Duration.ofDays(1);

    private BucketShape() {}

    static BucketConfiguration of(LimitSizes.Size size) {
        ConfigurationBuilder shape = BucketConfiguration.builder().addLimit(of(size.capacity(), size.period()));
        Integer daily = size.daily();
        return (daily == null ? shape : shape.addLimit(of(daily, DAY))).build();
    }

    private static Bandwidth of(int capacity, Duration period) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(capacity, period)
                .build();
    }

    static Optional<Duration> take(Bucket bucket, int howMany) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(howMany);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
