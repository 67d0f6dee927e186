package org.addyourvoice.limit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes counts that are over, and each day's key together with all that was hashed with it. A key is used for one day and is gone on the second day
 * after it; the promise to members is seven.
 */
@Component
class LimitLeftovers {

    /** Beside today's: nodes' clocks differ, and midnight may pass while somebody is counted. */
    private static final int OLDER_KEYS = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    LimitLeftovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Job(name = "limit-leftovers", cron = "0 23 * * * *")
    Work look() {
        LocalDate oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(OLDER_KEYS);
        int keys = jdbc.sql("delete from limit_key where used_on < ?")
                .param(oldest)
                .update();
        int counts = jdbc.sql("delete from limit_bucket where id < ? or expires_at < ?")
                .param(oldest.toString())
                .param(clock.instant().toEpochMilli())
                .update();
        return Work.of(keys + counts);
    }
}
