package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import org.addyourvoice.mail.Letter;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.mail.MailSetup;
import org.addyourvoice.mail.Outbox;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.PasswordChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The mails about ways in, in the language of the page that caused them. None names an account: others may see a mailbox. */
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

    void recover(MailAddress to, MemberId member, LinkSecret link) {
        put(to, member, "recover", MailRecovery.LINK_FOR, "/recover/link/" + link.text());
    }

    void nobody(MailAddress to) {
        put(to, null, "nobody", MailRecovery.LINK_FOR, "/recover");
    }

    private void put(MailAddress to, @Nullable MemberId member, String kind, Duration goodFor, String path) {
        outbox.put(new Letter(
                to,
                member == null ? null : member.value(),
                "access.letter." + kind,
                LocaleContextHolder.getLocale(),
                clock.instant().plus(goodFor),
                setup.link(path)));
    }
}
