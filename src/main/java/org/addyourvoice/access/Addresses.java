package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.mail.MailSetup;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.seal.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The e-mail addresses of members who gave one: each belongs to one account at most, and to none until whoever reads its mails has said so. To give one
 * that is another account's looks and costs the same as to give a free one; only its owner is told, by mail.
 */
@Service
public class Addresses {

    static final Duration LINK_FOR = Duration.ofHours(24);

    private final MailSetup setup;
    private final KnownAddresses known;
    private final PendingAddresses pending;
    private final RecoveryLinks recoveryLinks;
    private final Letters letters;
    private final MemberDirectory directory;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Addresses(
            MailSetup setup,
            KnownAddresses known,
            PendingAddresses pending,
            RecoveryLinks recoveryLinks,
            Letters letters,
            MemberDirectory directory,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.setup = setup;
        this.known = known;
        this.pending = pending;
        this.recoveryLinks = recoveryLinks;
        this.letters = letters;
        this.directory = directory;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** Whether members can give one at all. */
    public boolean areWelcome() {
        return setup.isThere();
    }

    /** Where mails to this member go; empty for whoever gave no address, or where there is no mail. */
    @Transactional(readOnly = true)
    public Optional<MailAddress> of(MemberId member) {
        return areWelcome() ? known.findById(member.value()).flatMap(it -> opened(it.sealed())) : Optional.empty();
    }

    /** All that is held of this member's addresses. */
    @Transactional(readOnly = true)
    public HeldAddresses held(MemberId member) {
        if (!areWelcome()) {
            return HeldAddresses.NONE;
        }
        Optional<KnownAddress> own = known.findById(member.value());
        Optional<PendingAddress> waiting = pending.findByMemberIdAndExpiresAtAfter(member.value(), clock.instant());
        return new HeldAddresses(
                own.flatMap(it -> opened(it.sealed())).map(MailAddress::text).orElse(null),
                own.map(KnownAddress::verifiedAt).orElse(null),
                waiting.flatMap(it -> opened(it.sealed()))
                        .map(MailAddress::text)
                        .orElse(null),
                waiting.map(PendingAddress::expiresAt).orElse(null));
    }

    /** Counts a mail to this address that somebody asks for. @throws org.addyourvoice.limit.LimitReached after too many */
    void count(MailAddress to) {
        limits.take(Limit.MAIL_TO, setup.mark(to));
    }

    /** Sends a link to the address; what this member had stays theirs until it is followed. */
    @Transactional
    void offer(MemberId member, MailAddress address) {
        if (!directory.hold(member)) {
            return;
        }
        LinkSecret link = LinkSecret.make();
        String mark = setup.mark(address);
        pending.deleteAllOf(member.value());
        Optional<MemberId> holder =
                known.findByMark(mark).map(KnownAddress::member).filter(it -> !it.equals(member));
        pending.save(new PendingAddress(
                member,
                mark,
                seal().close(address.text()),
                link,
                clock.instant().plus(LINK_FOR)));
        if (holder.isPresent()) {
            letters.taken(address, holder.get());
        } else {
            letters.verify(address, member, link);
        }
    }

    /** What a link from a mail is about; empty for one that works no more, or never did. Changes nothing. */
    @Transactional(readOnly = true)
    Optional<OfferedAddress> offered(LinkSecret link) {
        return areWelcome() ? find(link).flatMap(this::offered) : Optional.empty();
    }

    /** Makes the address the member's own, in the place of another one, whose owner is told. Once for each link. */
    @Transactional
    boolean confirm(LinkSecret link) {
        Optional<PendingAddress> found = find(link).filter(it -> directory.hold(it.member()));
        if (found.isEmpty() || pending.spend(link.hash()) == 0) {
            return false;
        }
        PendingAddress verified = found.get();
        MemberId member = verified.member();
        if (known.findByMark(verified.mark())
                .filter(it -> !it.member().equals(member))
                .isPresent()) {
            return false;
        }
        Optional<KnownAddress> before = known.findById(member.value());
        before.ifPresent(known::delete);
        known.flush();
        recoveryLinks.deleteAllOf(member.value());
        known.saveAndFlush(new KnownAddress(verified, clock.instant()));
        if (before.filter(it -> it.mark().equals(verified.mark())).isEmpty()) {
            changed(member, before.isEmpty() ? AccessChange.ADDRESS_GIVEN : AccessChange.ADDRESS_CHANGED);
        }
        before.filter(it -> !it.mark().equals(verified.mark()))
                .flatMap(it -> opened(it.sealed()))
                .ifPresent(it -> letters.changed(it, member));
        return true;
    }

    /** The account's own, and one that waits. */
    @Transactional
    void remove(MemberId member) {
        if (directory.hold(member)) {
            Optional<MailAddress> before = of(member);
            forget(member);
            before.ifPresent(it -> {
                changed(member, AccessChange.ADDRESS_REMOVED);
                letters.removed(it, member);
            });
        }
    }

    private void changed(MemberId member, AccessChange what) {
        events.publishEvent(new AccessChanged(member, what));
    }

    @Transactional
    void forget(MemberId member) {
        known.deleteAllOf(member.value());
        pending.deleteAllOf(member.value());
        recoveryLinks.deleteAllOf(member.value());
    }

    @Transactional(readOnly = true)
    Optional<MemberId> holder(MailAddress address) {
        return known.findByMark(setup.mark(address)).map(KnownAddress::member);
    }

    private Optional<PendingAddress> find(LinkSecret link) {
        Instant now = clock.instant();
        return pending.findByLinkHashAndExpiresAtAfter(link.hash(), now);
    }

    private Optional<OfferedAddress> offered(PendingAddress address) {
        return directory
                .find(address.member())
                .flatMap(member ->
                        opened(address.sealed()).map(it -> new OfferedAddress(it.text(), member.pseudonym())));
    }

    private Optional<MailAddress> opened(String sealed) {
        return seal().open(sealed).map(MailAddress::new);
    }

    private Seal seal() {
        return setup.seal();
    }
}
