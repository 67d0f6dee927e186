package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.task.TaskRejectedException;
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

    private static final Logger LOG = LoggerFactory.getLogger(MailRecovery.class);

    private final Addresses addresses;
    private final RecoveryLinks links;
    private final Letters letters;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignIn signIn;
    private final MemberDirectory directory;
    private final Limits limits;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Executor executor;

    MailRecovery(
            Addresses addresses,
            RecoveryLinks links,
            Letters letters,
            Passwords passwords,
            Sessions sessions,
            SignIn signIn,
            MemberDirectory directory,
            Limits limits,
            Clock clock,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.addresses = addresses;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
        this.directory = directory;
        this.limits = limits;
        this.clock = clock;
        this.transaction = transaction;
        this.executor = executor;
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
     * Returns at once, and looks afterwards whose address it is: how long an answer takes can't tell that there is an account. What is under way when this
     * node ends is lost; whoever gets no mail asks again.
     */
    void ask(MailAddress typed) {
        Locale language = LocaleContextHolder.getLocale();
        try {
            executor.execute(() -> afterTheAnswer(typed, language));
        } catch (TaskRejectedException e) {
            // the program is about to end, and this request is one of those that it still answers
            afterTheAnswer(typed, language);
        }
    }

    private void afterTheAnswer(MailAddress typed, Locale language) {
        LocaleContextHolder.setLocale(language);
        try {
            transaction.executeWithoutResult(status -> write(typed));
        } catch (RuntimeException e) {
            // what went wrong may repeat the address: no log may see it
            LOG.error(
                    "A link to come back by could not be made ({})",
                    e.getClass().getSimpleName());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void write(MailAddress typed) {
        Optional<MemberId> held = addresses.holder(typed).filter(directory::hold);
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
