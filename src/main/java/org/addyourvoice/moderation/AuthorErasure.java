package org.addyourvoice.moderation;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperiencePurged;
import org.addyourvoice.member.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the cases on texts whose author is gone: whatever waits is closed, and nothing tells any more whose they were or what was said to them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuthorErasure {

    private final Cases cases;
    private final Suggestions suggestions;
    private final MemberReports reports;
    private final AuditLog log;
    private final Unlinking unlinking;
    private final CaseContents contents;
    private final Preferences preferences;
    private final Shortcuts shortcuts;
    private final SanctionAppealing sanctions;
    private final Clock clock;

    AuthorErasure(
            Cases cases,
            Suggestions suggestions,
            MemberReports reports,
            AuditLog log,
            Unlinking unlinking,
            CaseContents contents,
            Preferences preferences,
            Shortcuts shortcuts,
            SanctionAppealing sanctions,
            Clock clock) {
        this.cases = cases;
        this.suggestions = suggestions;
        this.reports = reports;
        this.log = log;
        this.unlinking = unlinking;
        this.contents = contents;
        this.preferences = preferences;
        this.shortcuts = shortcuts;
        this.sanctions = sanctions;
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
        unlinking.unlink(event.id(), event.formerAuthor());
        log.save(AuditEntry.ofNobody(AuditAction.PURGED, unlinking.newest(event.id()), clock.instant()));
    }

    private void close(ExperienceId id) {
        for (ReviewCase it :
                cases.findByExperienceAndStateInOrderByRevision(id, EnumSet.of(CaseState.OPEN, CaseState.RETURNED))) {
            it.close(CaseState.WITHDRAWN);
            cases.saveAndFlush(it);
            log.save(AuditEntry.on(it, AuditAction.WITHDRAWN, null, clock.instant()));
        }
        contents.forget(id);
        suggestions.findByExperience(id).forEach(it -> {
            it.erase();
            suggestions.saveAndFlush(it);
        });
    }
}
