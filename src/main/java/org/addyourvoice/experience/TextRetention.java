package org.addyourvoice.experience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.OneByOne;
import org.addyourvoice.upkeep.Work;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What time alone does to texts: a change that nobody made becomes a draft, and what was withdrawn is wiped. Nothing is ever declined so.
 */
@Service
public class TextRetention {

    public static final Duration UNTIL_DRAFT = Duration.ofDays(60);
    public static final Duration UNTIL_WIPED = Duration.ofDays(30);

    private final Experiences experiences;
    private final Erasure erasure;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final OneByOne oneByOne;

    TextRetention(
            Experiences experiences,
            Erasure erasure,
            ApplicationEventPublisher events,
            Clock clock,
            OneByOne oneByOne) {
        this.experiences = experiences;
        this.erasure = erasure;
        this.events = events;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    @Job(name = "text-retention", cron = "${forum.experiences.check:0 17 * * * *}")
    public Work look() {
        Instant now = clock.instant();
        return oneByOne.each("Experience", experiences.findLapsing(now.minus(UNTIL_DRAFT)), this::lapse)
                .and(oneByOne.each(
                        "Experience", experiences.findWithdrawnBefore(now.minus(UNTIL_WIPED)), erasure::purge));
    }

    private void lapse(long id) {
        experiences
                .findForChange(id)
                .filter(it -> it.latest().state() == State.RETURNED)
                .ifPresent(it -> {
                    ExperienceLapsed lapsed = it.lapse(clock.instant());
                    experiences.flush();
                    events.publishEvent(lapsed);
                });
    }
}
