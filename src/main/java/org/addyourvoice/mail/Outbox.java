package org.addyourvoice.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mails are put, in the transaction of what causes them: they leave if that is committed, soon after, and once. Until then they lie sealed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final MailSetup setup;
    private final OutgoingMails mails;
    private final ObjectProvider<Courier> courier;
    private final MessageSource messages;
    private final Clock clock;

    Outbox(MailSetup setup, OutgoingMails mails, ObjectProvider<Courier> courier, MessageSource messages, Clock clock) {
        this.setup = setup;
        this.mails = mails;
        this.courier = courier;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws IllegalStateException where mail is not set up */
    public void put(Letter letter) {
        String sealed = setup.seal().close(written(letter).plain());
        mails.add(letter.words(), letter.member(), sealed, clock.instant(), letter.goodUntil());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.ifAvailable(Courier::wake);
            }
        });
    }

    /** Of the mails that are about this account none leaves any more. */
    public void discardAllOf(long member) {
        mails.deleteAllOf(member);
    }

    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public MailFigures figures() {
        Instant weekAgo = clock.instant().minus(LOOKED_BACK);
        return new MailFigures(mails.waiting(), mails.done("SENT", weekAgo), mails.done("GIVEN_UP", weekAgo));
    }

    private WrittenMail written(Letter letter) {
        Locale language = letter.language();
        String text = messages.getMessage(letter.words() + ".text", arguments(letter), language);
        String foot = messages.getMessage("mail.foot", new Object[] {setup.link("/")}, language);
        return new WrittenMail(
                letter.to(),
                messages.getMessage(letter.words() + ".subject", null, language),
                text + "\n\n-- \n" + foot + "\n",
                letter.unsubscribe());
    }

    private static Object[] arguments(Letter letter) {
        String unsubscribe = letter.unsubscribe();
        return unsubscribe == null ? new Object[] {letter.argument()} : new Object[] {letter.argument(), unsubscribe};
    }
}
