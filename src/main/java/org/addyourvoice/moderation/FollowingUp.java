package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.addyourvoice.member.MemberId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking again after somebody may have been in danger, whatever was decided on their text. */
@Service
@Transactional
class FollowingUp {

    private final FollowUps followUps;
    private final CaseDoor door;
    private final CrisisCare crisis;
    private final Repeats repeats;
    private final Claims claims;
    private final AuditLog log;
    private final Clock clock;

    FollowingUp(
            FollowUps followUps,
            CaseDoor door,
            CrisisCare crisis,
            Repeats repeats,
            Claims claims,
            AuditLog log,
            Clock clock) {
        this.followUps = followUps;
        this.door = door;
        this.crisis = crisis;
        this.repeats = repeats;
        this.claims = claims;
        this.log = log;
        this.clock = clock;
    }

    /** Throws as {@link CaseDoor#open} does. @throws NoSuchFollowUp unless it is a crisis */
    @Transactional(readOnly = true)
    public ReviewCase require(MemberId moderator, CaseId id) {
        ReviewCase it = door.open(moderator, id);
        if (it.urgency() != Urgency.CRISIS) {
            throw new NoSuchFollowUp();
        }
        return it;
    }

    /** Throws as {@link #require} does. @param words what to look for, 1 to 4 000 characters */
    void plan(MemberId moderator, CaseId id, LocalDate day, String words) {
        ReviewCase it = require(moderator, id);
        Instant now = clock.instant();
        Instant since = repeats.since(moderator, now);
        if (followUps.existsByCaseIdAndWordsAndLookOnAndPlannedByAndDoneAtIsNullAndPlannedAtAfter(
                id, words.strip(), day, moderator, since)) {
            return;
        }
        followUps.saveAndFlush(new FollowUp(id, words.strip(), day, moderator, now));
        log.save(AuditEntry.on(it, AuditAction.FOLLOW_UP_PLANNED, moderator, now));
    }

    /** The case that it is about. @throws NoSuchFollowUp if there is none such @throws ForCrisisModerators if the moderator takes no crises */
    @Transactional(readOnly = true)
    public CaseId caseOf(MemberId moderator, long id) {
        return find(moderator, id).caseId();
    }

    /** Throws as {@link #caseOf} does. @param word what the moderator found, 1 to 4 000 characters @throws FollowUpDone if somebody was quicker @throws FollowUpTaken if somebody is at work on it */
    void done(MemberId moderator, long id, String word) {
        FollowUp it = find(moderator, id);
        Instant now = clock.instant();
        try {
            it.done(word.strip(), moderator, now);
            followUps.saveAndFlush(it);
            claims.requireFree(RowName.followUp(id), moderator, FollowUpTaken::new);
            claims.release(RowName.followUp(id), moderator);
        } catch (OptimisticLockingFailureException e) {
            throw new FollowUpDone(it.caseId());
        }
        log.save(AuditEntry.on(door.open(moderator, it.caseId()), AuditAction.FOLLOW_UP_DONE, moderator, now));
    }

    /** The case may have been found to be no crisis since; who looked after it before may still do so. */
    private FollowUp find(MemberId moderator, long id) {
        FollowUp it = followUps.findById(id).orElseThrow(NoSuchFollowUp::new);
        door.open(moderator, it.caseId());
        if (!crisis.mayTake(moderator)) {
            throw new ForCrisisModerators(it.caseId());
        }
        return it;
    }
}
