package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.experience.Before;
import org.addyourvoice.experience.By;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.Review;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Reasons;
import org.addyourvoice.sanction.AlreadyInForce;
import org.addyourvoice.sanction.Imposition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What moderators do to cases. The state of the text, the case, the decision and the audit entry change together or not at all. */
@Service
@Transactional
public class Deciding {

    private final Cases cases;
    private final Decisions decisions;
    private final AuditLog log;
    private final Review review;
    private final CaseOpening opening;
    private final CrisisCare crisis;
    private final LoneModerator lone;
    private final Claims claims;
    private final UndoneDecisions undone;
    private final ReportAnswers answers;
    private final SecondOpinions opinions;
    private final Consequences consequences;
    private final Reasons reasons;
    private final ApplicationEventPublisher events;
    private final UndoWindow window;
    private final Clock clock;

    Deciding(
            Cases cases,
            Decisions decisions,
            AuditLog log,
            Review review,
            CaseOpening opening,
            CrisisCare crisis,
            LoneModerator lone,
            Claims claims,
            UndoneDecisions undone,
            ReportAnswers answers,
            SecondOpinions opinions,
            Consequences consequences,
            Reasons reasons,
            ApplicationEventPublisher events,
            UndoWindow window,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.log = log;
        this.review = review;
        this.opening = opening;
        this.crisis = crisis;
        this.lone = lone;
        this.claims = claims;
        this.undone = undone;
        this.answers = answers;
        this.opinions = opinions;
        this.consequences = consequences;
        this.reasons = reasons;
        this.events = events;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Returns the number of the decision, by which it can be taken back for a while.
     *
     * @param version of the case as the moderator had read it
     * @throws CaseMovedOn if somebody was quicker, whoever it was, or is at work on it
     * @throws OpinionAwaited if the moderator has asked for a second opinion; it may still be put first, or out of sight
     * @throws OwnCase if the moderator wrote the text, and is not alone here
     * @throws ForCrisisModerators if it is urgent and the moderator may not take such cases
     * @throws NoSuchCase if there is no such case
     * @throws IllegalArgumentException if the reason is unknown or can't stand behind such a decision
     */
    public long decide(MemberId moderator, CaseId id, long version, Decision decision) {
        return decide(moderator, id, version, decision, Optional.empty());
    }

    /**
     * The same with something that follows for the author's account once the decision can't be taken back any more.
     *
     * @throws NeverFollows if the moderator may not impose that on the author, or nothing may follow from this case
     * @throws AlreadyInForce if the author has a sanction of this kind
     */
    public long decide(
            MemberId moderator, CaseId id, long version, Decision decision, Optional<Imposition> consequence) {
        ReviewCase it = cases.findById(id.value()).orElseThrow(() -> new NoSuchCase(id));
        if (lone.keepsOut(it.concerns(moderator))) {
            throw new OwnCase(id);
        }
        crisis.require(moderator, it);
        requireFitting(decision);
        consequence.ifPresent(imposition -> consequences.require(moderator, it, decision.outcome(), imposition));
        claims.requireFree(RowName.of(id), moderator, () -> new CaseMovedOn(id));
        if (!decision.outcome().leavesOpen()) {
            requireNotWaiting(id, moderator);
        }
        try {
            // The text is locked before the case, as authors do it, so that nobody waits for each other in a ring.
            Before before = review.before(it.experience(), it.revision());
            Decision fresh = decision.beyond(review.overlay(it.experience(), it.revision()));
            carryOut(fresh, it);
            long settled = settle(moderator, it, version, fresh, before);
            consequence.ifPresent(imposition -> consequences.impose(moderator, it, settled, imposition));
            return settled;
        } catch (NotPossibleNow | ConcurrencyFailureException e) {
            throw new CaseMovedOn(id, e);
        }
    }

    /**
     * Takes a moderator's own decision back: text, case and tallies are as they were.
     *
     * @throws CaseMovedOn if it is too late, or something else has happened since
     * @throws NoSuchCase if this moderator has taken no such decision
     */
    public CaseId undo(MemberId moderator, long decision) {
        RecordedDecision taken = decisions
                .findById(decision)
                .filter(it -> it.decidedBy().equals(moderator))
                .orElseThrow(() -> new NoSuchCase(new CaseId(decision)));
        review.lock(taken.experience());
        ReviewCase it = cases.findById(taken.caseId().value()).orElseThrow();
        Before before = taken.before()
                .filter(some -> window.isOpen(taken.decidedAt()) && isLast(taken) && it.isAbout(taken))
                .orElseThrow(() -> new CaseMovedOn(it.id()));
        try {
            if (!taken.overlay().isEmpty()) {
                review.lift(taken.experience(), taken.revision(), taken.overlay());
            }
            if (taken.outcome() != CaseOutcome.KEEP) {
                review.undo(taken.experience(), taken.revision(), before);
            }
            it.undo(taken);
            cases.saveAndFlush(it);
        } catch (NotPossibleNow | ConcurrencyFailureException e) {
            throw new CaseMovedOn(it.id(), e);
        }
        Instant now = clock.instant();
        answers.takeBack(taken);
        opinions.reopen(taken);
        consequences.takeBack(moderator, taken);
        undone.save(new UndoneDecision(taken, moderator, now));
        log.save(AuditEntry.on(it, AuditAction.UNDONE, moderator, now));
        events.publishEvent(new DecisionTakenBack(taken.id()));
        return it.id();
    }

    private boolean isLast(RecordedDecision taken) {
        return decisions.findStandingOn(taken.caseId()).stream()
                .reduce((earlier, later) -> later)
                .filter(it -> it.id() == taken.id())
                .isPresent();
    }

    /**
     * The case of what is up now; it is opened if there is none.
     *
     * @throws NotPossibleNow if nothing of the experience is up
     */
    public CaseId lookAt(MemberId moderator, ExperienceId experience) {
        int live = review.liveRevision(experience);
        return cases.findByExperienceAndRevision(experience, live)
                .orElseGet(() -> opening.byHand(experience, live, moderator))
                .id();
    }

    private void requireNotWaiting(CaseId id, MemberId moderator) {
        if (opinions.on(id).filter(it -> it.by().equals(moderator)).isPresent()) {
            throw new OpinionAwaited(id);
        }
    }

    private void requireFitting(Decision decision) {
        String code = decision.reason();
        if (code != null
                && reasons.find(code).filter(decision.outcome()::servedBy).isEmpty()) {
            throw new IllegalArgumentException(code + " can't stand behind " + decision.outcome());
        }
    }

    private void carryOut(Decision decision, ReviewCase it) {
        if (!decision.overlay().isEmpty()) {
            review.lay(it.experience(), it.revision(), decision.overlay());
        }
        ExperienceId experience = it.experience();
        switch (decision.outcome()) {
            case PUBLISH -> review.publish(experience, it.revision(), decision.words());
            case RETURN -> review.giveBack(experience, it.revision(), decision.answer());
            case DECLINE -> review.decline(experience, it.revision(), decision.answer());
            case ESCALATE -> review.escalate(experience, it.revision());
            case HOLD -> review.calm(experience, it.revision());
            case HIDE -> {
                requireLive(it);
                review.hide(experience, By.MODERATOR);
            }
            case KEEP -> requireLive(it);
            case REMOVE -> {
                requireLive(it);
                review.remove(experience, decision.answer());
            }
        }
    }

    private void requireLive(ReviewCase it) {
        if (review.liveRevision(it.experience()) != it.revision()) {
            throw new CaseMovedOn(it.id());
        }
    }

    private long settle(MemberId moderator, ReviewCase it, long version, Decision decision, Before before) {
        Instant now = clock.instant();
        RecordedDecision recorded = new RecordedDecision(it, decision, moderator, now, before);
        if (it.concerns(moderator)) {
            it.decideAlone(decision.outcome(), version, now);
            log.save(AuditEntry.on(it, AuditAction.OWN_DECIDED_ALONE, moderator, now));
        } else {
            it.decide(decision.outcome(), moderator, version, now);
        }
        decisions.save(recorded);
        if (!decision.outcome().leavesOpen()) {
            it.answer(recorded);
        }
        cases.saveAndFlush(it);
        // The case is locked from here on; somebody may have taken it since the first look.
        claims.requireFree(RowName.of(it.id()), moderator, () -> new CaseMovedOn(it.id()));
        if (!decision.outcome().leavesOpen()) {
            answers.answer(it, recorded);
            opinions.endBy(recorded);
        }
        claims.release(RowName.of(it.id()), moderator);
        log.save(AuditEntry.of(decision, it, moderator, now));
        if (!decision.overlay().covered().isEmpty()) {
            log.save(AuditEntry.on(it, AuditAction.COVERED, moderator, now));
        }
        MemberId author = it.author();
        if (author != null && !author.equals(moderator)) {
            boolean wasUp = before.publishedAt() != null;
            events.publishEvent(
                    new DecisionTaken(recorded.id(), decision.outcome(), it.experience(), author, wasUp, now));
        }
        return recorded.id();
    }
}
