package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.addyourvoice.mail.Letter;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.mail.MailSetup;
import org.addyourvoice.mail.Outbox;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.PasswordChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The mails about ways in, in the language of the page that caused them: put in the outbox, or given to be. None names an account: others may see a mailbox. */
@Component
class Letters {

    private static final Duration NEWS_FOR = Duration.ofDays(3);

    private final MailSetup setup;
    private final Outbox outbox;
    private final Clock clock;

    Letters(MailSetup setup, Outbox outbox, Clock clock) {
        this.setup = setup;
        this.outbox = outbox;
        this.clock = clock;
    }

    void verify(MailAddress to, MemberId member, LinkSecret link) {
        put(to, member, "verify", Addresses.LINK_FOR, "/address/" + link.text());
    }

    void taken(MailAddress to, MemberId holder) {
        put(to, holder, "taken", Addresses.LINK_FOR, "/recover");
    }

    void changed(MailAddress to, MemberId member) {
        put(to, member, "changed", NEWS_FOR, "/recover");
    }

    void removed(MailAddress to, MemberId member) {
        put(to, member, "removed", NEWS_FOR, "/recover");
    }

    void newPassword(MailAddress to, MemberId member, PasswordChanged.Way way) {
        put(to, member, AccessChange.of(way).letter(), NEWS_FOR, "/recover");
    }

    void changedAccess(MailAddress to, MemberId member) {
        put(to, member, "access", NEWS_FOR, "/recover");
    }

    Letter recover(MailAddress to, MemberId member, LinkSecret link, Locale language) {
        return letter(to, member, "recover", language, MailRecovery.LINK_FOR, "/recover/link/" + link.text());
    }

    Letter nobody(MailAddress to, Locale language) {
        return letter(to, null, "nobody", language, MailRecovery.LINK_FOR, "/recover");
    }

    private void put(MailAddress to, MemberId member, String kind, Duration goodFor, String path) {
        outbox.put(letter(to, member, kind, LocaleContextHolder.getLocale(), goodFor, path));
    }

    private Letter letter(
            MailAddress to, @Nullable MemberId member, String kind, Locale language, Duration goodFor, String path) {
        return new Letter(
                to,
                member == null ? null : member.value(),
                "access.letter." + kind,
                language,
                clock.instant().plus(goodFor),
                setup.link(path));
    }
}
