package org.addyourvoice.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.access.NewsAddresses;
import org.addyourvoice.mail.Letter;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.mail.MailSetup;
import org.addyourvoice.mail.Outbox;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.preference.AccountPreferences;
import org.addyourvoice.preference.Digest;
import org.addyourvoice.preference.DigestChosen;
import org.addyourvoice.preference.DigestMail;
import org.addyourvoice.preference.PreferenceView;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.OneByOne;
import org.addyourvoice.upkeep.Work;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes to members who asked for it that there is news, and where: not what, not how much, not whose. The mark and the mail are one transaction, and of
 * several nodes one moves the mark, so that nobody is written to twice for the same.
 */
@Component
class Digests implements DigestMail {

    /** A little less than it is called, so that who was written to at nine is written to at nine again. */
    private static final Duration SLACK = Duration.ofMinutes(30);

    private static final String LETTERS = "notification.letter.";

    /** Later there is another one. */
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final DigestMarks marks;
    private final AccountPreferences preferences;
    private final MemberDirectory members;
    private final NewsAddresses addresses;
    private final MailSetup setup;
    private final Outbox outbox;
    private final Unsubscribing unsubscribing;
    private final Clock clock;
    private final OneByOne oneByOne;

    Digests(
            DigestMarks marks,
            AccountPreferences preferences,
            MemberDirectory members,
            NewsAddresses addresses,
            MailSetup setup,
            Outbox outbox,
            Unsubscribing unsubscribing,
            Clock clock,
            OneByOne oneByOne) {
        this.marks = marks;
        this.preferences = preferences;
        this.members = members;
        this.addresses = addresses;
        this.setup = setup;
        this.outbox = outbox;
        this.unsubscribing = unsubscribing;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    @Override
    public boolean isSetUp() {
        return setup.isThere();
    }

    @EventListener
    void on(DigestChosen event) {
        if (event.digest() == Digest.NEVER) {
            marks.end(event.member());
        } else {
            marks.begin(event.member(), LocaleContextHolder.getLocale(), clock.instant());
        }
    }

    @Job(name = "digest", cron = "${forum.digest.check:0 10 * * * *}")
    Work look() {
        Instant now = clock.instant();
        return isSetUp() ? oneByOne.each("Member", marks.withNews(now), it -> tell(it, now)) : Work.NONE;
    }

    private void tell(MemberId member, Instant now) {
        Optional<PreferenceView> chosen = preferences.view(member);
        Optional<DigestMarks.Mark> mark = marks.find(member);
        if (chosen.isEmpty() || mark.isEmpty() || !members.hold(member) || isClosed(member, now)) {
            return;
        }
        Instant due = mark.get().toldUntil().plus(pause(chosen.get().digest())).minus(SLACK);
        Optional<MailAddress> address = addresses.of(member);
        if (address.isPresent() && !now.isBefore(due) && marks.move(member, mark.get(), now)) {
            outbox.put(letter(address.get(), member, language(chosen.get(), mark.get()), now));
        }
    }

    /** Whoever can't come in can't look either. */
    private boolean isClosed(MemberId member, Instant now) {
        return members.standing(member, now).filter(it -> it.closed() == null).isEmpty();
    }

    private static Duration pause(Digest digest) {
        return switch (digest) {
            case NEVER -> throw new IllegalStateException("somebody who wants no mails has a mark");
            case DAILY -> Duration.ofDays(1);
            case WEEKLY -> Duration.ofDays(7);
        };
    }

    private static Locale language(PreferenceView chosen, DigestMarks.Mark mark) {
        String language = chosen.language();
        return language == null ? mark.language() : Locale.forLanguageTag(language);
    }

    private Letter letter(MailAddress to, MemberId member, Locale language, Instant now) {
        return new Letter(
                to,
                member.value(),
                LETTERS + "news",
                language,
                now.plus(GOOD_FOR),
                setup.link("/me/notifications"),
                setup.link(unsubscribing.path(member)));
    }
}
