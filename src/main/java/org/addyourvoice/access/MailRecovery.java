package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.PasswordChanged;
import org.addyourvoice.member.Passwords;
import org.addyourvoice.member.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coming back by a link in a mail. One asks with an address and never with a pseudonym: those are public, and strangers could have mails sent to any
 * member. Each try writes the same and sends one mail to the address that was typed, whether or not somebody has it.
 */
@Service
class MailRecovery {

    static final Duration LINK_FOR = Duration.ofHours(1);

    /** No account's number: what is asked about nobody costs the same query. */
    private static final MemberId NOBODY = new MemberId(-1);

    private final Addresses addresses;
    private final RecoveryLinks links;
    private final Letters letters;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignIn signIn;
    private final MemberDirectory directory;
    private final Limits limits;
    private final Clock clock;

    MailRecovery(
            Addresses addresses,
            RecoveryLinks links,
            Letters letters,
            Passwords passwords,
            Sessions sessions,
            SignIn signIn,
            MemberDirectory directory,
            Limits limits,
            Clock clock) {
        this.addresses = addresses;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
        this.directory = directory;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Counts a try. Before the transaction of {@link #ask}, which needs not wait for it.
     *
     * @param remote the address it comes from
     * @throws LimitReached after too many tries from there, or with this e-mail address
     */
    void count(MailAddress typed, String remote) {
        limits.take(Limit.MAIL_FROM, Address.subject(remote));
        addresses.count(typed);
    }

    @Transactional
    void ask(MailAddress typed) {
        Optional<MemberId> holder = addresses.holder(typed);
        Optional<MemberId> held = Optional.of(holder.orElse(NOBODY)).filter(directory::hold);
        LinkSecret link = LinkSecret.make();
        links.save(new RecoveryLink(held.orElse(null), link, clock.instant().plus(LINK_FOR)));
        if (held.isPresent()) {
            letters.recover(typed, held.get(), link);
        } else {
            letters.nobody(typed);
        }
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
    @Transactional
    boolean choose(LinkSecret link, String password) {
        Optional<MemberProfile> member = holder(link).filter(it -> directory.hold(it.id()));
        if (member.isEmpty() || links.spend(link.hash()) == 0) {
            return false;
        }
        passwords.change(member.get().id(), password, PasswordChanged.Way.BY_LINK);
        sessions.endAll(member.get().id());
        signIn.forgive(member.get());
        return true;
    }

    /** However it was changed: who changes it because somebody else is at the mailbox must be able to rely on it. */
    @EventListener
    void endLinks(PasswordChanged event) {
        links.deleteAllOf(event.member().value());
        addresses.of(event.member()).ifPresent(it -> letters.newPassword(it, event.member(), event.way()));
    }
}
