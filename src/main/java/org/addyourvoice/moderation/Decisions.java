package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Decisions are added and read, never deleted, and changed by {@link Unlinking} alone. */
interface Decisions extends Repository<RecordedDecision, Long> {

    RecordedDecision save(RecordedDecision decision);

    Optional<RecordedDecision> findById(long id);

    List<RecordedDecision> findByIdIn(Collection<Long> ids);

    /** Those that nobody took back, oldest first. */
    @Query("""
            select d from RecordedDecision d
            where d.caseId = :id and d.id not in (select u.decision from UndoneDecision u) order by d.id""")
    List<RecordedDecision> findStandingOn(CaseId id);

    /** The same of several cases. */
    @Query("""
            select d from RecordedDecision d
            where d.caseId in :ids and d.id not in (select u.decision from UndoneDecision u) order by d.id""")
    List<RecordedDecision> findStandingOnEach(Collection<CaseId> ids);

    /** The last that somebody took since then and nobody took back. */
    default Optional<RecordedDecision> findLastStandingBy(MemberId moderator, Instant since) {
        return findStandingBy(moderator, since, Limit.of(1)).stream().findFirst();
    }

    @Query("""
            select d from RecordedDecision d where d.decidedBy = :moderator and d.decidedAt >= :since
            and d.id not in (select u.decision from UndoneDecision u where u.undoneBy = :moderator) order by d.id desc""")
    List<RecordedDecision> findStandingBy(MemberId moderator, Instant since, Limit size);

    /** What the author of these may know of: settled by then, and not taken back; newest first. */
    @Query("""
            select d from RecordedDecision d
            where d.experience in :experiences and d.outcome in :told and d.decidedAt <= :settled
            and d.id not in (select u.decision from UndoneDecision u) order by d.decidedAt desc, d.id desc""")
    List<RecordedDecision> findTold(
            Collection<ExperienceId> experiences, Collection<CaseOutcome> told, Instant settled, Limit size);

    /** On any revision of these, oldest first. */
    List<RecordedDecision> findByExperienceInOrderById(Collection<ExperienceId> experiences);

    /** On any revision of the experience, oldest first. */
    List<RecordedDecision> findByExperienceOrderById(ExperienceId experience);
}
