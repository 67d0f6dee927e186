package org.addyourvoice.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Being away by one's own choice: the account lets nobody in until the time is over, its member included, because the wish to look in comes sooner
 * than the strength for it. All that they wrote stays as it is.
 */
@Service
class Breaks {

    private final TakenBreaks breaks;
    private final Sessions sessions;
    private final MemberDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Breaks(
            TakenBreaks breaks,
            Sessions sessions,
            MemberDirectory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.breaks = breaks;
        this.sessions = sessions;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Signs out everywhere. */
    @Transactional
    Instant take(MemberId id, BreakLength length) {
        Instant end = clock.instant().plus(length.duration());
        if (directory.hold(id)) {
            breaks.deleteAllOf(id.value());
            breaks.save(new TakenBreak(id, end));
            events.publishEvent(new BreakTaken(id));
        }
        sessions.endAll(id);
        return end;
    }

    @Transactional(readOnly = true)
    Optional<Instant> endOf(MemberId id) {
        return breaks.findByMemberIdAndEndsAtAfter(id.value(), clock.instant()).map(TakenBreak::endsAt);
    }

    @Transactional
    void forget(MemberId id) {
        breaks.deleteAllOf(id.value());
    }
}
