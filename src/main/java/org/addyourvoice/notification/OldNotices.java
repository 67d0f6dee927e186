package org.addyourvoice.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what members were told some time ago. What it led to stays where it is. */
@Component
class OldNotices {

    static final Duration READ_FOR = Duration.ofDays(90);
    static final Duration FOR = Duration.ofDays(365);

    private final NoticeRows rows;
    private final Clock clock;
    private final TransactionTemplate transactions;

    OldNotices(NoticeRows rows, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Job(name = "old-notices", cron = "${forum.notices.check:0 40 3 * * *}")
    Work clear() {
        Instant now = clock.instant();
        Integer gone = transactions.execute(status -> rows.clear(now.minus(READ_FOR), now.minus(FOR)));
        return Work.of(Objects.requireNonNull(gone));
    }
}
