package org.addyourvoice.mail;

import java.time.Clock;
import java.time.Duration;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.springframework.stereotype.Component;

/** Forgets the lines that count mails which are done with. Nobody looks farther back than a week. */
@Component
class OldMails {

    static final Duration COUNTED_FOR = Duration.ofDays(30);

    private final OutgoingMails mails;
    private final Clock clock;

    OldMails(OutgoingMails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Job(name = "old-mails", cron = "${forum.mail.forget:0 55 3 * * *}")
    Work clear() {
        return Work.of(mails.clear(clock.instant().minus(COUNTED_FOR)));
    }
}
