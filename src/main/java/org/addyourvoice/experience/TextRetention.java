package org.addyourvoice.experience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone does to texts: a change that nobody made becomes a draft, and what was withdrawn is wiped. Nothing is ever declined so. Each text has a
 * transaction of its own, so that one that fails holds up no other. Several nodes may look at once.
 */
@Service
public class TextRetention {

    public static final Duration UNTIL_DRAFT = Duration.ofDays(60);
    public static final Duration UNTIL_WIPED = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(TextRetention.class);

    private final Experiences experiences;
    private final Erasure erasure;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    TextRetention(
            Experiences experiences,
            Erasure erasure,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.experiences = experiences;
        this.erasure = erasure;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${forum.experiences.check:0 17 * * * *}", zone = "UTC")
    public void look() {
        Instant now = clock.instant();
        each(experiences.findLapsing(now.minus(UNTIL_DRAFT)), this::lapse);
        each(experiences.findWithdrawnBefore(now.minus(UNTIL_WIPED)), erasure::purge);
    }

    private void each(List<Long> ids, LongConsumer step) {
        for (long id : ids) {
            try {
                transactions.executeWithoutResult(status -> step.accept(id));
            } catch (RuntimeException e) {
                LOG.error("Experience {} stays as it is past its time", id, e);
            }
        }
    }

    private void lapse(long id) {
        experiences
                .findForChange(id)
                .filter(it -> it.latest().state() == State.RETURNED)
                .ifPresent(it -> {
                    ExperienceLapsed lapsed = it.lapse(clock.instant());
                    experiences.flush();
                    events.publishEvent(lapsed);
                });
    }
}
