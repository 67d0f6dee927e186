package org.addyourvoice.member;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.OneByOne;
import org.addyourvoice.upkeep.Work;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Opens accounts whose time is over. */
@Service
class SuspensionEnds {

    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final OneByOne oneByOne;

    SuspensionEnds(Members members, ApplicationEventPublisher events, Clock clock, OneByOne oneByOne) {
        this.members = members;
        this.events = events;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    @Job(name = "suspension-ends", cron = "${forum.accounts.check:0 * * * * *}")
    Work look() {
        Instant now = clock.instant();
        return oneByOne.each("Member", members.findWithSuspensionsEndingBy(now), id -> open(id, now));
    }

    private void open(long id, Instant now) {
        members.findForChange(id).filter(it -> it.suspensionEndsBy(now)).ifPresent(member -> {
            member.reinstate();
            members.flush();
            events.publishEvent(new MemberReinstated(member.id()));
        });
    }
}
