package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that the time of a sanction has come or is over, each in a transaction of its own; several nodes may do so at once. Nobody waits for it: who
 * asks what is in force goes by the time.
 */
@Service
class SanctionTimes {

    private static final Logger LOG = LoggerFactory.getLogger(SanctionTimes.class);

    private final Sanctions sanctions;
    private final Sanctioning sanctioning;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SanctionTimes(
            Sanctions sanctions,
            Sanctioning sanctioning,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sanctions = sanctions;
        this.sanctioning = sanctioning;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${forum.accounts.check:0 * * * * *}", zone = "UTC")
    void look() {
        Instant now = clock.instant();
        for (long id : sanctions.findDue(now)) {
            try {
                transactions.executeWithoutResult(status -> look(id, now));
            } catch (RuntimeException e) {
                LOG.error("Sanction {} could not be brought up to date; it is tried again", id, e);
            }
        }
    }

    private void look(long id, Instant now) {
        sanctions.findForChange(id).ifPresent(it -> {
            if (it.lapse(now)) {
                sanctions.flush();
                events.publishEvent(new SanctionLapsed(it.view()));
            } else if (it.begin(now)) {
                sanctions.flush();
                sanctioning.takeEffect(it);
                events.publishEvent(new SanctionBegun(it.view()));
            }
        });
    }
}
