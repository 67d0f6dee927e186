package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.experience.By;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.Rescreening;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.safety.Visibility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members tell moderators of a text that is up. It stays up meanwhile, unless several of them say that it breaks a rule; and a worry comes first in the
 * queue and hides nothing.
 */
@Service
@Transactional
class Reporting {

    private final MemberReports reports;
    private final Cases cases;
    private final CaseOpening opening;
    private final CaseContents contents;
    private final Decisions decisions;
    private final Weighing weighing;
    private final Review review;
    private final Rescreening rules;
    private final MemberTrust trust;
    private final AuditLog log;
    private final int hideAfter;
    private final Clock clock;

    Reporting(
            MemberReports reports,
            Cases cases,
            CaseOpening opening,
            CaseContents contents,
            Decisions decisions,
            Weighing weighing,
            Review review,
            Rescreening rules,
            MemberTrust trust,
            AuditLog log,
            @Value("${forum.moderation.hide-after}") int hideAfter,
            Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.opening = opening;
        this.contents = contents;
        this.decisions = decisions;
        this.weighing = weighing;
        this.review = review;
        this.rules = rules;
        this.trust = trust;
        this.log = log;
        this.hideAfter = hideAfter;
        this.clock = clock;
    }

    /**
     * Returns whether it is news: of each member and text there is one report. A worry is taken even so, whatever they told before and however it was
     * answered: nobody's worry may be lost. Whoever is silenced is heard by either door: only moderators read it, and it doesn't count towards hiding.
     *
     * @throws NotPossibleNow if nothing of the experience is up
     * @throws OwnCase if it is their own
     */
    boolean report(MemberId reporter, ExperienceId experience, MemberReport.Told told) {
        int live = review.liveRevision(experience);
        Optional<MemberReport> earlier = reports.findByExperienceAndRevisionAndReporter(experience, live, reporter);
        if (earlier.isPresent() && told.door() == Door.RULE) {
            return false;
        }
        Instant now = clock.instant();
        ReviewCase it = cases.findByExperienceAndRevision(experience, live)
                .orElseGet(() -> opening.forReport(experience, live, now));
        if (it.isBy(reporter)) {
            throw new OwnCase(it.id());
        }
        it.reported(told.door() == Door.WORRIED, now);
        earlier.ifPresentOrElse(
                report -> report.worries(told, now),
                () -> reports.saveAndFlush(new MemberReport(it, reporter, told, now)));
        reports.flush();
        log.save(AuditEntry.on(it, AuditAction.REPORTED, null, now));
        if (told.door() == Door.RULE) {
            brokenRule(it, reporter, now);
        }
        weighing.weigh(it);
        cases.saveAndFlush(it);
        contents.keep(it, false);
        return true;
    }

    /** Out of sight where a rule wants it so, or several members say so. Neither goes by whom nobody knows here: an account made for it hides nothing. */
    private void brokenRule(ReviewCase it, MemberId reporter, Instant now) {
        List<MemberId> known = known(it);
        if (!known.contains(reporter)) {
            return;
        }
        Verdict verdict = rules.reported(it.experience(), known.size());
        it.found(ReviewReason.of(verdict, it.revision()), Urgency.of(verdict), now);
        if ((verdict.visibility() != Visibility.SHOW || known.size() >= hideAfter) && !leftUp(it)) {
            review.hide(it.experience(), By.RULES);
            log.save(AuditEntry.on(it, AuditAction.HIDDEN, null, now));
        }
    }

    /** Whose reports count: they wait for an answer, and come from members past the first step of trust. */
    private List<MemberId> known(ReviewCase it) {
        List<MemberId> reporters = reports.findByCaseIdOrderById(it.id()).stream()
                .filter(report -> report.door() == Door.RULE && report.acted() == null)
                .map(MemberReport::reporter)
                .filter(Objects::nonNull)
                .toList();
        return trust.of(reporters).entrySet().stream()
                .filter(step -> step.getValue().isKnown())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the member ever told of it. */
    @Transactional(readOnly = true)
    public boolean hasToldOf(ExperienceId experience, MemberId reporter) {
        return reports.existsByExperienceAndReporter(experience, reporter);
    }

    /** Not what a moderator has left up in spite of reports: then another moderator's word is needed, not another report. */
    private boolean leftUp(ReviewCase it) {
        return decisions.findStandingOn(it.id()).stream()
                .anyMatch(decision -> decision.outcome() == CaseOutcome.KEEP && decision.revision() == it.revision());
    }
}
