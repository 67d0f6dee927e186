package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceSubmitted;
import org.addyourvoice.experience.ExperienceWithdrawn;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.safety.Visibility;
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
    private final Clock clock;

    Intake(Cases cases, AuditLog log, CaseOpening opening, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.opening = opening;
        this.clock = clock;
    }

    @EventListener
    void on(ExperienceSubmitted event) {
        close(event.id(), CaseState.SUPERSEDED, AuditAction.SUPERSEDED, event.author(), event.at());
        Verdict verdict = event.verdict();
        if (verdict.visibility() == Visibility.SHOW) {
            log.save(AuditEntry.passed(event));
        }
        if (needsPerson(verdict)) {
            opening.byRules(event);
        }
    }

    @EventListener
    void on(ExperienceWithdrawn event) {
        close(event.id(), CaseState.WITHDRAWN, AuditAction.WITHDRAWN, event.author(), clock.instant());
    }

    /** A flagged text is up already, and somebody is asked to look at it all the same. */
    private static boolean needsPerson(Verdict verdict) {
        return ReviewReason.of(verdict).stream().anyMatch(ReviewReason::asksForPerson);
    }

    private void close(ExperienceId id, CaseState because, AuditAction action, MemberId author, Instant now) {
        for (ReviewCase it : cases.findByExperienceAndStateOrderByRevision(id, CaseState.OPEN)) {
            it.close(because);
            cases.saveAndFlush(it);
            log.save(AuditEntry.on(it, action, author, now));
        }
    }
}
