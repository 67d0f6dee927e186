package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.member.DueClosures;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.OneByOne;
import org.addyourvoice.upkeep.Work;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Writes down that the time of a sanction has come or is over. Nobody waits for it: who asks what is in force goes by the time, and an account that is to
 * be closed is closed at the next request of its member.
 */
@Service
class SanctionTimes implements DueClosures {

    private final Sanctions sanctions;
    private final Sanctioning sanctioning;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final OneByOne oneByOne;

    SanctionTimes(
            Sanctions sanctions,
            Sanctioning sanctioning,
            ApplicationEventPublisher events,
            Clock clock,
            OneByOne oneByOne) {
        this.sanctions = sanctions;
        this.sanctioning = sanctioning;
        this.events = events;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    @Job(name = "sanction-times", cron = "${forum.accounts.check:0 * * * * *}")
    Work look() {
        Instant now = clock.instant();
        return oneByOne.each("Sanction", sanctions.findDue(now), id -> look(id, now));
    }

    @Override
    public void close(MemberId member) {
        Instant now = clock.instant();
        oneByOne.each("Sanction", sanctions.findDueClosuresOf(member, now), id -> look(id, now));
    }

    private void look(long id, Instant now) {
        sanctions.findForChange(id).ifPresent(it -> {
            if (it.lapse(now)) {
                sanctions.flush();
                events.publishEvent(new SanctionLapsed(it.view()));
            } else if (it.begin(now)) {
                sanctions.flush();
                sanctioning.takeEffect(it);
                events.publishEvent(new SanctionBegun(it.view()));
                it.forgetDecision();
                sanctions.flush();
            }
        });
    }
}
