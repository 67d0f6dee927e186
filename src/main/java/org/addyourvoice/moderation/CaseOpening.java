package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceSubmitted;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.ReviewedThread;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes cases. Its callers hold the lock on the experience, so that a revision never gets two. */
@Component
class CaseOpening {

    private final Cases cases;
    private final AuditLog log;
    private final CaseContents contents;
    private final Reading reading;
    private final Clock clock;

    CaseOpening(Cases cases, AuditLog log, CaseContents contents, Reading reading, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.contents = contents;
        this.reading = reading;
        this.clock = clock;
    }

    /** Nobody's name goes with it: a report is its reporter's own matter. */
    ReviewCase forReport(ExperienceId experience, int revision, Instant now) {
        var subject = subject(
                experience, revision, reading.forReview(experience, revision).author());
        ReviewCase opened = cases.saveAndFlush(new ReviewCase(subject, List.of(), Urgency.ORDINARY, null, now));
        contents.keep(opened, false);
        return opened;
    }

    void byRules(ExperienceSubmitted event) {
        Verdict verdict = event.verdict();
        Urgency urgency = Urgency.of(verdict);
        var subject = subject(event.id(), event.revision(), event.author());
        ReviewCase made =
                new ReviewCase(subject, ReviewReason.of(verdict, event.revision()), urgency, null, event.at());
        Weighing.weighByRules(made);
        ReviewCase opened = cases.saveAndFlush(made);
        contents.keep(opened, event.waits());
        log.save(AuditEntry.opened(opened, verdict.ruleSetVersion(), event.at()));
    }

    ReviewCase byHand(ExperienceId experience, int revision, MemberId moderator) {
        Instant now = clock.instant();
        var subject = subject(
                experience, revision, reading.forReview(experience, revision).author());
        ReviewCase opened = cases.saveAndFlush(new ReviewCase(subject, List.of(), Urgency.ORDINARY, moderator, now));
        contents.keep(opened, false);
        log.save(AuditEntry.on(opened, AuditAction.OPENED_BY_HAND, moderator, now));
        return opened;
    }

    private ReviewCase.Subject subject(ExperienceId experience, int revision, @Nullable MemberId author) {
        Integer number = author == null ? null : reading.postNumber(experience);
        Optional<ReviewedThread> thread = reading.threadOf(experience);
        return new ReviewCase.Subject(
                experience,
                revision,
                author,
                number,
                thread.map(ReviewedThread::id).orElse(null),
                thread.map(ReviewedThread::author).orElse(null));
    }
}
