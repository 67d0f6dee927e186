package org.addyourvoice.upkeep;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job is due.
 *
 * @param cron null if never
 */
record JobTimes(@Nullable CronExpression cron) {

    /** @throws IllegalArgumentException if it is neither a cron expression nor a hyphen */
    static JobTimes parse(String cron) {
        return new JobTimes(cron.equals(Scheduled.CRON_DISABLED) ? null : CronExpression.parse(cron));
    }

    boolean never() {
        return cron == null;
    }

    /** The first one later than this moment. */
    Optional<Instant> after(Instant moment) {
        return Optional.ofNullable(cron)
                .map(it -> it.next(moment.atOffset(ZoneOffset.UTC).toZonedDateTime()))
                .map(Instant::from);
    }
}
