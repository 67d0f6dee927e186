package org.addyourvoice.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Counts for all nodes together, in a PostgreSQL. Each count is a transaction of its own on a connection of its own: what was counted stays counted,
 * whatever becomes of the caller's transaction.
 */
class CountsInDatabase implements Counts {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final LimitSizes sizes;
    private final SubjectHash hash;
    private final ProxyManager<String> buckets;

    CountsInDatabase(DataSource database, LimitSizes sizes, Clock clock) {
        this.sizes = sizes;
        this.hash = new SubjectHash(new SharedKeys(database, clock));
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("limit_bucket")
                .clientClock(new ClockTime(clock))
                .requestTimeout(LONGEST_WAIT)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public Optional<Duration> take(Limit what, String subject) {
        return take(what, subject, 1);
    }

    /** Counts so many at once, or none of them. */
    Optional<Duration> take(Limit what, String subject, int howMany) {
        return BucketShape.take(bucket(what, subject), howMany);
    }

    @Override
    public void giveBack(Limit what, String subject) {
        bucket(what, subject).addTokens(1);
    }

    @Override
    public void forget(Limit what, String subject) {
        buckets.removeProxy(key(what, subject));
    }

    private Bucket bucket(Limit what, String subject) {
        LimitSizes.Size size = sizes.of(what);
        return buckets.getProxy(key(what, subject), () -> BucketShape.of(size));
    }

    /** The size is part of it: after the operator has changed one, all begin anew. */
    private String key(Limit what, String subject) {
        LimitSizes.Size size = sizes.of(what);
        return hash.of(what + " " + size, subject);
    }
}
