package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberReports extends Repository<MemberReport, Long> {

    MemberReport saveAndFlush(MemberReport report);

    void flush();

    Optional<MemberReport> findByExperienceAndRevisionAndReporter(
            ExperienceId experience, int revision, MemberId reporter);

    boolean existsByExperienceAndReporter(ExperienceId experience, MemberId reporter);

    List<MemberReport> findByCaseIdOrderById(CaseId caseId);

    List<MemberReport> findByCaseIdInAndActedIsNull(Collection<CaseId> cases);

    List<MemberReport> findByReporterOrderByIdDesc(MemberId reporter, Limit size);

    List<MemberReport> findByExperienceInOrderById(Collection<ExperienceId> experiences);

    List<MemberReport> findByDecision(long decision);

    /** Takes out who reported, and their words, wherever somebody did; what was done because of it stays. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            "update MemberReport r set r.reporter = null, r.note = '', r.version = r.version + 1 where r.reporter = :reporter")
    void forget(MemberId reporter);

    /** How many reports of each were answered, and how many of these led to something that no appeal turned round. */
    @Query("""
            select new org.addyourvoice.moderation.Accuracy(
                r.reporter, count(r), sum(case when r.acted = true and a.id is null then 1 else 0 end))
            from MemberReport r
            left join Appeal a on a.decision = r.decision and a.state = org.addyourvoice.moderation.AppealState.UPHELD
            where r.reporter in :reporters and r.acted is not null group by r.reporter""")
    List<Accuracy> accuracyOf(Collection<MemberId> reporters);
}
