package org.addyourvoice.access;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets links from mails that work no more, and addresses that nobody confirmed. */
@Service
class ExpiredLinks {

    private final PendingAddresses pending;
    private final RecoveryLinks recovery;
    private final Clock clock;

    ExpiredLinks(PendingAddresses pending, RecoveryLinks recovery, Clock clock) {
        this.pending = pending;
        this.recovery = recovery;
        this.clock = clock;
    }

    @Job(name = "expired-links", cron = "0 7 * * * *")
    @Transactional
    Work forget() {
        Instant now = clock.instant();
        return Work.of(pending.deleteExpired(now) + recovery.deleteExpired(now));
    }
}
