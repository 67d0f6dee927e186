package org.addyourvoice.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
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

    /** So many late letters may wait at a time: strangers ask for them, and each takes room and a mail. */
    static final int MOST_ASKED = 500;

    private final MailSetup setup;
    private final OutgoingMails mails;
    private final ObjectProvider<Courier> courier;
    private final Pen pen;
    private final Clock clock;

    Outbox(MailSetup setup, OutgoingMails mails, ObjectProvider<Courier> courier, Pen pen, Clock clock) {
        this.setup = setup;
        this.mails = mails;
        this.courier = courier;
        this.pen = pen;
        this.clock = clock;
    }

    /** @throws IllegalStateException where mail is not set up */
    public void put(Letter letter) {
        String sealed = setup.seal().close(pen.write(letter).plain());
        mails.add(letter.words(), letter.member(), sealed, clock.instant(), letter.goodUntil());
        wakeAfterwards();
    }

    /**
     * Asks for one that is written when it leaves. All that is done here is the same whoever it is to.
     *
     * @param goodFor how long it is of use to whoever asks
     * @return false where too many wait; then nothing is asked for
     * @throws IllegalStateException where mail is not set up
     */
    public boolean ask(LateLetter late, MailAddress to, Locale language, Duration goodFor) {
        if (mails.asked() >= MOST_ASKED) {
            return false;
        }
        Instant now = clock.instant();
        mails.ask(late.words(), setup.seal().close(new AskedMail(to, language).plain()), now, now.plus(goodFor));
        wakeAfterwards();
        return true;
    }

    private void wakeAfterwards() {
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
}
