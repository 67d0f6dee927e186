package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.PasswordChanged;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed lately in how members sign in, so that they notice what somebody else did: on their own page, and in a mail where they gave an address. The
 * mail doesn't say what it was, because others may see a mailbox.
 */
@Service
class AccessHistory {

    static final Duration KEPT = Duration.ofDays(90);

    /** Nobody's mailbox is filled by doing the same again and again. */
    static final Duration TOLD_ONCE_IN = Duration.ofMinutes(10);

    private static final Limit SHOWN = Limit.of(50);

    private final AccessEvents events;
    private final Addresses addresses;
    private final Letters letters;
    private final Clock clock;

    AccessHistory(AccessEvents events, Addresses addresses, Letters letters, Clock clock) {
        this.events = events;
        this.addresses = addresses;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccessChanged event) {
        Instant now = clock.instant();
        long member = event.member().value();
        boolean told = events.existsByMemberIdAndWhatAndHappenedAtAfter(member, event.what(), now.minus(TOLD_ONCE_IN));
        events.save(new AccessEvent(event.member(), event.what(), now));
        if (event.what().isTold() && !told) {
            addresses.of(event.member()).ifPresent(it -> letters.changedAccess(it, event.member()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PasswordChanged event) {
        on(new AccessChanged(event.member(), AccessChange.of(event.way())));
    }

    /** Whether another password or other codes have been chosen since: what showed then whose account it is shows nothing now. */
    @Transactional(readOnly = true)
    boolean hasOtherSecretsSince(MemberId member, Instant then) {
        return events.existsByMemberIdAndWhatInAndHappenedAtAfter(member.value(), AccessChange.OTHER_SECRETS, then);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<AccessEvent.View> of(MemberId member) {
        return newest(member, SHOWN);
    }

    @Transactional(readOnly = true)
    List<AccessEvent.View> all(MemberId member) {
        return newest(member, Limit.unlimited());
    }

    private List<AccessEvent.View> newest(MemberId member, Limit most) {
        Instant since = clock.instant().minus(KEPT);
        return events.findByMemberIdAndHappenedAtAfterOrderByIdDesc(member.value(), since, most).stream()
                .map(AccessEvent::view)
                .toList();
    }

    @Transactional
    void forget(MemberId member) {
        events.deleteAllOf(member.value());
    }

    @Job(name = "access-history", cron = "0 17 4 * * *")
    @Transactional
    Work forgetOld() {
        return Work.of(events.deleteFromBefore(clock.instant().minus(KEPT)));
    }
}
