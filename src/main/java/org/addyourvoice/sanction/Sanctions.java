package org.addyourvoice.sanction;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Sanctions extends Repository<Sanction, Long> {

    Sanction saveAndFlush(Sanction sanction);

    void flush();

    void deleteAll(Iterable<Sanction> sanctions);

    Optional<Sanction> findById(long id);

    List<Sanction> findByIdIn(Collection<Long> ids);

    /** Taken before a change, so that nobody else makes one in the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sanction s where s.id = :id")
    Optional<Sanction> findForChange(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sanction s where s.member = :member and s.slot = :slot")
    Optional<Sanction> findHolderForChange(MemberId member, SanctionKind slot);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sanction s where s.decision = :decision")
    Optional<Sanction> findByDecisionForChange(long decision);

    Optional<Sanction> findByDecision(long decision);

    Optional<Sanction> findFirstByImposedByAndImposedAtAfterAndStateOrderByIdDesc(
            MemberId moderator, Instant since, SanctionState state);

    Optional<Sanction> findFirstByClosedByAndClosedAtAfterAndStateOrderByClosedAtDescIdDesc(
            MemberId moderator, Instant since, SanctionState state);

    @Modifying
    @Query("""
            update Sanction s set s.decision = null, s.version = s.version + 1
            where s.decision in :decisions and not (s.state = PLANNED and s.takesEffectAt > :now)""")
    void forgetDecisions(Collection<Long> decisions, Instant now);

    /** Those that are left can still be taken back together with their decision, and forget it then. */
    @Modifying
    @Query("update Sanction s set s.letGo = true, s.version = s.version + 1 where s.decision in :decisions")
    void forgetDecisionsLater(Collection<Long> decisions);

    @Query("select coalesce(max(s.id), 0) from Sanction s where s.member = :member")
    long findNewestOf(MemberId member);

    List<Sanction> findByMemberOrderByIdDesc(MemberId member);

    @Query("select s from Sanction s where s.member = :member and s.state in (PLANNED, STANDING) order by s.id desc")
    List<Sanction> findOpenOf(MemberId member);

    /** When what is in force of this kind ends; loads nothing that a change in the same transaction would have to be the first to load. */
    @Query("""
            select s.endsAt from Sanction s where s.member = :member and s.kind = :kind
            and s.state in (PLANNED, STANDING) and s.takesEffectAt <= :now and s.endsAt > :now""")
    Optional<Instant> findEndOf(MemberId member, SanctionKind kind, Instant now);

    @Query("""
            select new org.addyourvoice.sanction.HeldBack(s.member) from Sanction s
            where s.member in :members and s.kind in (REVIEW_FIRST, SILENCE)
            and s.state in (PLANNED, STANDING) and s.takesEffectAt <= :now and s.endsAt > :now""")
    List<HeldBack> findHeldBack(Collection<MemberId> members, Instant now);

    @Query("""
            select s.id from Sanction s where s.state = PLANNED and s.takesEffectAt <= :now
            or s.state in (PLANNED, STANDING) and s.endsAt <= :now order by s.id""")
    List<Long> findDue(Instant now);

    @Query("""
            select s.id from Sanction s where s.member = :member and s.kind = SUSPEND
            and s.state = PLANNED and s.takesEffectAt <= :now""")
    List<Long> findDueClosuresOf(MemberId member, Instant now);
}
