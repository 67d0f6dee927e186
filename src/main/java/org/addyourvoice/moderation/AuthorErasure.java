package org.addyourvoice.moderation;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.By;
import org.addyourvoice.experience.ExperienceDisowned;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperiencePurged;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the cases on texts whose author is gone, or let go of them: what nobody can read any more is decided on no more, and nothing tells whose
 * they were or what was said to them.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuthorErasure {

    private final Cases cases;
    private final Suggestions suggestions;
    private final MemberReports reports;
    private final AuditLog log;
    private final Reading reading;
    private final Unlinking unlinking;
    private final CaseContents contents;
    private final Preferences preferences;
    private final Shortcuts shortcuts;
    private final SanctionAppealing sanctions;
    private final BrokenRules brokenRules;
    private final Clock clock;

    AuthorErasure(
            Cases cases,
            Suggestions suggestions,
            MemberReports reports,
            AuditLog log,
            Reading reading,
            Unlinking unlinking,
            CaseContents contents,
            Preferences preferences,
            Shortcuts shortcuts,
            SanctionAppealing sanctions,
            BrokenRules brokenRules,
            Clock clock) {
        this.cases = cases;
        this.suggestions = suggestions;
        this.reports = reports;
        this.log = log;
        this.reading = reading;
        this.unlinking = unlinking;
        this.contents = contents;
        this.preferences = preferences;
        this.shortcuts = shortcuts;
        this.sanctions = sanctions;
        this.brokenRules = brokenRules;
        this.clock = clock;
    }

    /** @param experiences all that the author had written */
    public void erase(MemberId author, Collection<ExperienceId> experiences) {
        for (ExperienceId id : experiences) {
            close(id);
            unlinking.unlink(id, author);
        }
        reports.forget(author);
        sanctions.forget(author);
        unlinking.forget(author);
        preferences.forget(author);
        shortcuts.forget(author);
    }

    @EventListener
    void on(ExperiencePurged event) {
        close(event.id());
        unlink(event.id(), event.formerAuthor(), event.by() == By.AUTHOR ? AuditAction.DISOWNED : AuditAction.PURGED);
    }

    /** What is up stays under review, if it is. */
    @EventListener
    void on(ExperienceDisowned event) {
        Set<Integer> wiped = reading.glances(List.of(event.id())).stream()
                .filter(it -> it.state() == State.ERASED)
                .map(RevisionGlance::revision)
                .collect(Collectors.toSet());
        unsettled(event.id()).stream()
                .filter(it -> wiped.contains(it.revision()))
                .forEach(it -> {
                    close(it);
                    contents.forget(it.id());
                });
        unlink(event.id(), event.formerAuthor(), AuditAction.DISOWNED);
    }

    private void unlink(ExperienceId id, MemberId former, AuditAction because) {
        brokenRules.keep(id, former);
        unlinking.unlink(id, former);
        log.save(AuditEntry.ofNobody(because, unlinking.newest(id), clock.instant()));
    }

    private List<ReviewCase> unsettled(ExperienceId id) {
        return cases.findByExperienceAndStateInOrderByRevision(id, EnumSet.of(CaseState.OPEN, CaseState.RETURNED));
    }

    private void close(ReviewCase it) {
        it.close(CaseState.WITHDRAWN);
        cases.saveAndFlush(it);
        log.save(AuditEntry.on(it, AuditAction.WITHDRAWN, null, clock.instant()));
    }

    private void close(ExperienceId id) {
        unsettled(id).forEach(this::close);
        contents.forget(id);
        suggestions.findByExperience(id).forEach(it -> {
            it.erase();
            suggestions.saveAndFlush(it);
        });
    }
}
