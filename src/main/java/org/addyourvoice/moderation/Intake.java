package org.addyourvoice.moderation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceLapsed;
import org.addyourvoice.experience.ExperienceSubmitted;
import org.addyourvoice.experience.ExperienceWithdrawn;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.State;
import org.addyourvoice.experience.TextPublished;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes cases as texts come and go, in the author's own transaction: a text that waits has a case, or was never sent. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Intake {

    private final Cases cases;
    private final AuditLog log;
    private final CaseOpening opening;
    private final CaseContents contents;
    private final Reading reading;
    private final Weighing weighing;
    private final Unlinking unlinking;
    private final Clock clock;

    Intake(
            Cases cases,
            AuditLog log,
            CaseOpening opening,
            CaseContents contents,
            Reading reading,
            Weighing weighing,
            Unlinking unlinking,
            Clock clock) {
        this.unlinking = unlinking;
        this.cases = cases;
        this.log = log;
        this.opening = opening;
        this.contents = contents;
        this.reading = reading;
        this.weighing = weighing;
        this.clock = clock;
    }

    /** What was asked for, or an edit of what waits, comes back to its case; anything else that a person has to look at gets a new one. */
    @EventListener
    void on(ExperienceSubmitted event) {
        if (!event.waits()) {
            log.save(AuditEntry.passed(event));
        }
        if (event.hid()) {
            log.save(AuditEntry.hidden(event));
        }
        boolean followed = false;
        for (ReviewCase it : left(event.id())) {
            if (followed) {
                end(it, CaseState.SUPERSEDED, AuditAction.SUPERSEDED, event.author());
            } else {
                carryOn(it, event);
                followed = true;
            }
        }
        if (!followed && (event.waits() || needsPerson(event))) {
            opening.byRules(event);
        }
    }

    private void carryOn(ReviewCase it, ExperienceSubmitted event) {
        boolean crisis = event.verdict().visibility() == Visibility.ESCALATE;
        it.carryOn(event.revision(), ReviewReason.of(event.verdict(), event.revision()), crisis, event.at());
        weighing.weigh(it);
        cases.saveAndFlush(it);
        contents.keep(it, event.waits());
        log.save(AuditEntry.resubmitted(it, event));
    }

    /** A case on what was up goes on with what is up now, unless that has one. */
    @EventListener
    void on(TextPublished event) {
        for (ReviewCase it : left(event.id())) {
            if (cases.findByExperienceAndRevision(event.id(), event.revision()).isPresent()) {
                end(it, CaseState.SUPERSEDED, AuditAction.SUPERSEDED, null);
            } else {
                it.carryOn(event.revision(), List.of(), false, clock.instant());
                cases.saveAndFlush(it);
                contents.keep(it, false);
            }
        }
    }

    @EventListener
    void on(ExperienceWithdrawn event) {
        List<ReviewCase> asked = unsettled(event.id());
        asked.forEach(it -> end(it, CaseState.WITHDRAWN, AuditAction.WITHDRAWN, event.author()));
        if (asked.isEmpty()) {
            Revised newest = unlinking.newest(event.id());
            log.save(AuditEntry.byAuthor(AuditAction.WITHDRAWN, newest, event.author(), clock.instant()));
        }
    }

    @EventListener
    void on(ExperienceLapsed event) {
        cases.findByExperienceAndStateOrderByRevision(event.id(), CaseState.RETURNED)
                .forEach(it -> end(it, CaseState.LAPSED, AuditAction.LAPSED, null));
    }

    /** Cases on revisions that gave way to a later one. */
    private List<ReviewCase> left(ExperienceId id) {
        Set<Integer> gone = reading.glances(List.of(id)).stream()
                .filter(it -> it.state() == State.SUPERSEDED)
                .map(RevisionGlance::revision)
                .collect(Collectors.toSet());
        return unsettled(id).stream().filter(it -> gone.contains(it.revision())).toList();
    }

    private List<ReviewCase> unsettled(ExperienceId id) {
        return cases.findByExperienceAndStateInOrderByRevision(id, EnumSet.of(CaseState.OPEN, CaseState.RETURNED));
    }

    /** A flagged text is up already, and somebody is asked to look at it all the same. */
    private static boolean needsPerson(ExperienceSubmitted event) {
        return ReviewReason.of(event.verdict(), event.revision()).stream().anyMatch(ReviewReason::asksForPerson);
    }

    private void end(ReviewCase it, CaseState because, AuditAction action, @Nullable MemberId actor) {
        it.close(because);
        cases.saveAndFlush(it);
        log.save(AuditEntry.on(it, action, actor, clock.instant()));
    }
}
