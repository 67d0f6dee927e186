package org.addyourvoice.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** What a bucket of bucket4j is like for a size of ours. */
class BucketShape {

    private BucketShape() {}

    static BucketConfiguration of(LimitSizes.Size size) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(size.capacity()).refillGreedy(size.capacity(), size.period()))
                .build();
    }

    static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
