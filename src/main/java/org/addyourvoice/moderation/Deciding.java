package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Reasons;
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
    private final Reasons reasons;
    private final Clock clock;

    Deciding(
            Cases cases,
            Decisions decisions,
            AuditLog log,
            Review review,
            CaseOpening opening,
            Reasons reasons,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.log = log;
        this.review = review;
        this.opening = opening;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * @param version of the case as the moderator had read it
     * @throws CaseMovedOn if somebody was quicker, whoever it was
     * @throws OwnCase if the moderator wrote the text
     * @throws NoSuchCase if there is no such case
     * @throws IllegalArgumentException if the reason is unknown or can't stand behind such a decision
     */
    public void decide(MemberId moderator, CaseId id, long version, Decision decision) {
        ReviewCase it = cases.findById(id.value()).orElseThrow(() -> new NoSuchCase(id));
        if (it.isBy(moderator)) {
            throw new OwnCase(id);
        }
        requireFitting(decision);
        try {
            // The text is locked before the case, as authors do it, so that nobody waits for each other in a ring.
            carryOut(decision, it);
            settle(moderator, it, version, decision);
        } catch (NotPossibleNow | ConcurrencyFailureException e) {
            throw new CaseMovedOn(id, e);
        }
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

    private void requireFitting(Decision decision) {
        String code = decision.reason();
        if (code != null
                && reasons.find(code).filter(decision.outcome()::servedBy).isEmpty()) {
            throw new IllegalArgumentException(code + " can't stand behind " + decision.outcome());
        }
    }

    private void carryOut(Decision decision, ReviewCase it) {
        ExperienceId experience = it.experience();
        switch (decision.outcome()) {
            case PUBLISH -> review.publish(experience, it.revision(), decision.words());
            case RETURN -> review.giveBack(experience, it.revision(), decision.answer());
            case DECLINE -> review.decline(experience, it.revision(), decision.answer());
            case ESCALATE -> review.escalate(experience, it.revision());
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

    private void settle(MemberId moderator, ReviewCase it, long version, Decision decision) {
        Instant now = clock.instant();
        it.decide(decision.outcome(), moderator, version, now);
        cases.saveAndFlush(it);
        decisions.save(new RecordedDecision(it, decision, moderator, now, version));
        log.save(AuditEntry.of(decision, it, moderator, now));
    }
}
