package org.addyourvoice.access;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.seal.SealKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can't be opened any more because the forum's key is lost: the secrets of authenticator apps. Their members still have their passwords and codes. */
@Service
class LostKey {

    private static final Logger LOG = LoggerFactory.getLogger(LostKey.class);

    /** @param ofStaff how many of them are of people with a role, who need a second step before they can work again */
    record Locked(int apps, int ofStaff) {}

    private final Authenticators authenticators;
    private final AppSecrets secrets;
    private final MemberDirectory directory;
    private final SealKey key;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LostKey(
            Authenticators authenticators,
            AppSecrets secrets,
            MemberDirectory directory,
            SealKey key,
            ApplicationEventPublisher events,
            Clock clock) {
        this.authenticators = authenticators;
        this.secrets = secrets;
        this.directory = directory;
        this.key = key;
        this.events = events;
        this.clock = clock;
    }

    boolean isLost() {
        return key.isAnother();
    }

    @Transactional(readOnly = true)
    Locked locked() {
        List<MemberId> members = members();
        Predicate<MemberId> hasRole = it -> directory
                .standing(it, clock.instant())
                .filter(who -> who.profile().role() != Role.MEMBER)
                .isPresent();
        return new Locked(members.size(), (int) members.stream().filter(hasRole).count());
    }

    /**
     * Removes it, and lets the key that is here be the forum's from now on. Each member reads of it, and gets a mail that says as much as any about a way in.
     *
     * @return how many apps there were
     */
    @Transactional
    int remove() {
        List<MemberId> members = members();
        members.forEach(it -> {
            authenticators.deleteAllOf(it.value());
            events.publishEvent(new AccessChanged(it, AccessChange.APP_LOST));
        });
        key.takeOver();
        LOG.warn(
                "The forum has another key. {} authenticator apps that the lost one locked are removed.",
                members.size());
        return members.size();
    }

    private List<MemberId> members() {
        return authenticators.findAll().stream()
                .filter(it -> it.isSealed() && secrets.open(it.sealedSecret()).isEmpty())
                .map(Authenticator::member)
                .toList();
    }
}
