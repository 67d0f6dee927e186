package org.addyourvoice.member;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens accounts whose time is over, each in a transaction of its own, so that one that fails holds up no other. Several nodes may do so at once. */
@Service
class SuspensionEnds {

    private static final Logger LOG = LoggerFactory.getLogger(SuspensionEnds.class);

    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SuspensionEnds(
            Members members, ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
        this.members = members;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${forum.accounts.check:0 * * * * *}", zone = "UTC")
    void look() {
        Instant now = clock.instant();
        for (long id : members.findWithSuspensionsEndingBy(now)) {
            try {
                transactions.executeWithoutResult(status -> open(id, now));
            } catch (RuntimeException e) {
                LOG.error("The account of member {} stays closed past its time", id, e);
            }
        }
    }

    private void open(long id, Instant now) {
        members.findForChange(id).filter(it -> it.suspensionEndsBy(now)).ifPresent(member -> {
            member.reinstate();
            members.flush();
            events.publishEvent(new MemberReinstated(member.id()));
        });
    }
}
