package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.mail.Outbox;
import org.addyourvoice.member.HashedPassword;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.PasswordChanged;
import org.addyourvoice.member.Passwords;
import org.addyourvoice.member.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Coming back by a link in a mail. One asks with an address and never with a pseudonym: those are public, and strangers could have mails sent to any
 * member. Each try sends one mail to the address that was typed, whether or not somebody has it.
 */
@Service
class MailRecovery {

    static final Duration LINK_FOR = Duration.ofHours(1);

    private final Addresses addresses;
    private final RecoveryLinks links;
    private final RecoveryLetter letter;
    private final Letters letters;
    private final Outbox outbox;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final MemberDirectory directory;
    private final Limits limits;
    private final Clock clock;
    private final TransactionTemplate transactions;

    MailRecovery(
            Addresses addresses,
            RecoveryLinks links,
            RecoveryLetter letter,
            Letters letters,
            Outbox outbox,
            Passwords passwords,
            NewPasswords newPasswords,
            MemberDirectory directory,
            Limits limits,
            Clock clock,
            TransactionTemplate transactions) {
        this.addresses = addresses;
        this.links = links;
        this.letter = letter;
        this.letters = letters;
        this.outbox = outbox;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.directory = directory;
        this.limits = limits;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Counts a try.
     *
     * @param remote the address it comes from
     * @throws LimitReached after too many tries from there, or with this e-mail address
     */
    void count(MailAddress typed, String remote) {
        limits.take(Limit.MAIL_FROM, Address.subject(remote));
        addresses.count(typed);
    }

    /**
     * Whose address it is nobody looks at before the mail leaves: how long an answer takes can't tell that there is an account.
     *
     * @return false where too many have asked, and none of them was answered yet
     */
    @Transactional
    boolean ask(MailAddress typed) {
        return outbox.ask(letter, typed, LocaleContextHolder.getLocale(), LINK_FOR);
    }

    /** Whose link it is; empty for one that works no more, or never did, and while the account is locked. Changes nothing, because programs that look for bad mail follow links, too. */
    @Transactional(readOnly = true)
    Optional<MemberProfile> holder(LinkSecret link) {
        return links.findByLinkHashAndExpiresAtAfter(link.hash(), clock.instant())
                .flatMap(RecoveryLink::member)
                .flatMap(it -> directory.standing(it, clock.instant()))
                .filter(it -> it.closed() == null || !it.closed().isLocked())
                .map(Standing::profile);
    }

    /**
     * Uses the link up, and with it all others of this member. They are signed out everywhere, and sign in as always: a second step is asked for where
     * there is one.
     *
     * @param password in which {@link Passwords#problemOf} finds nothing
     * @return false if the link works no more
     */
    boolean choose(LinkSecret link, String password) {
        // before the transaction, because to hash may mean waiting in line
        HashedPassword hashed = passwords.hash(password);
        return transactions.execute(status -> use(link, hashed));
    }

    private boolean use(LinkSecret link, HashedPassword password) {
        Optional<MemberProfile> member = holder(link).filter(it -> directory.hold(it.id()));
        if (member.isEmpty() || links.spend(link.hash()) == 0) {
            return false;
        }
        newPasswords.comeBack(member.get(), password, PasswordChanged.Way.BY_LINK);
        return true;
    }

    /** However it was changed: who changes it because somebody else is at the mailbox must be able to rely on it. */
    @EventListener
    void endLinks(PasswordChanged event) {
        links.deleteAllOf(event.member().value());
        addresses.of(event.member()).ifPresent(it -> letters.newPassword(it, event.member(), event.way()));
    }
}
