package org.addyourvoice.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.mail.OutgoingMails.Due;
import org.addyourvoice.mail.OutgoingMails.Kept;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/**
 * Takes mails out of the outbox and hands them to the mail server, one at a time. One that is not taken off its hands is tried again after growing
 * pauses, then given up. Several nodes may do so at once: each mail is taken by one of them.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Courier {

    /** The first is longer than a conversation with a slow server: until it is over nobody else takes the mail. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final OutgoingMails mails;
    private final LateWriting late;
    private final Dispatch dispatch;
    private final MailSetup setup;
    private final Clock clock;
    private final Executor executor;
    private final AtomicInteger calls = new AtomicInteger();

    Courier(
            OutgoingMails mails,
            LateWriting late,
            Dispatch dispatch,
            MailSetup setup,
            Clock clock,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.mails = mails;
        this.late = late;
        this.dispatch = dispatch;
        this.setup = setup;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * Returns at once. However often it is called, one thread of this node goes, and goes again if it was called meanwhile. Where this program is about to
     * end, the mail is left to the job, here after the next start or at another node: what caused it is committed, and must not look as if it had failed.
     */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            try {
                executor.execute(this::answerCalls);
            } catch (TaskRejectedException e) {
                calls.set(0);
            }
        }
    }

    private void answerCalls() {
        int heard;
        do {
            heard = calls.get();
            try {
                look();
            } catch (RuntimeException e) {
                LOG.error("Mails could not be looked for; it is tried again", e);
            }
        } while (!calls.compareAndSet(heard, 0));
    }

    @Job(name = "mail", cron = "${forum.mail.check:50 * * * * *}")
    Work look() {
        Work work = Work.NONE;
        List<Due> due = mails.due(clock.instant());
        while (!due.isEmpty()) {
            for (Due each : due) {
                work = work.and(take(each));
            }
            due = mails.due(clock.instant());
        }
        return work;
    }

    private Work take(Due mail) {
        Instant now = clock.instant();
        Duration pause = PAUSES.get(Math.min(mail.attempts(), PAUSES.size() - 1));
        if (!mails.take(mail, now.plus(pause))) {
            return Work.NONE;
        }
        return mails.kept(mail.id()).map(it -> deliver(mail, it, now)).orElse(Work.NONE);
    }

    private Work deliver(Due mail, Kept kept, Instant now) {
        Optional<String> plain = setup.seal().open(kept.sealed());
        if (plain.isEmpty() || now.isAfter(kept.goodUntil())) {
            return giveUp(mail, kept, plain.isEmpty() ? "it can't be read with this key" : "it is too late for it");
        }
        try {
            dispatch.send(mail.id(), written(mail, kept, plain.get()));
        } catch (Dispatch.Failed e) {
            return later(mail, kept, e);
        }
        mails.done(mail.id(), true, clock.instant());
        return Work.of(1);
    }

    private WrittenMail written(Due mail, Kept kept, String plain) {
        if (!kept.asked()) {
            return WrittenMail.of(plain);
        }
        try {
            return late.write(mail.id(), kept.words(), AskedMail.of(plain));
        } catch (RuntimeException e) {
            // what went wrong may repeat the address: no log may see it
            throw new Dispatch.Failed(e.getClass().getSimpleName(), false);
        }
    }

    private Work later(Due mail, Kept kept, Dispatch.Failed failure) {
        if (failure.isFinal() || mail.attempts() >= PAUSES.size() - 1) {
            return giveUp(mail, kept, failure.getMessage());
        }
        LOG.warn("Mail {} ({}) is tried again later: {}", mail.id(), kept.words(), failure.getMessage());
        return new Work(0, 1);
    }

    private Work giveUp(Due mail, Kept kept, String why) {
        mails.done(mail.id(), false, clock.instant());
        LOG.error("Mail {} ({}) was given up: {}", mail.id(), kept.words(), why);
        return Work.NONE;
    }
}
