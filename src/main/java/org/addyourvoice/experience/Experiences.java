package org.addyourvoice.experience;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Context;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Experiences extends Repository<Experience, Long> {

    /** For a new one only. What has been loaded is changed in place and flushed: saving it again would merge it. */
    Experience saveAndFlush(Experience experience);

    void flush();

    Optional<Experience> findById(long id);

    /** Every transition takes this lock first, so that author and moderator queue up instead of running into a deadlock further down. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Experience e where e.id = :id")
    Optional<Experience> findForChange(long id);

    @Query("select e from Experience e join fetch e.live where e.id in :ids and e.thread.under is null")
    List<Experience> findLive(Collection<Long> ids);

    List<Experience> findByAuthorOrderBySubmittedAtDescIdDesc(MemberId author);

    List<Experience> findByAuthorAndIdLessThanOrderByIdDesc(MemberId author, long before, Limit size);

    /** Whether something of theirs sounded hard to carry that nobody has read yet. */
    @Query("""
            select count(r) > 0 from Revision r
            where r.experience.author = :author and r.supportCard = true and (r.state = HELD or r.state = ESCALATED)""")
    boolean waitsInNeed(MemberId author);

    @Query("select e from Experience e join e.revisions r where r.submissionKey = :key")
    Optional<Experience> findBySubmissionKey(UUID key);

    @Query("select r from Revision r where r.submissionKey = :key")
    Optional<Revision> findRevisionBySubmissionKey(UUID key);

    /** The situation that its first revision is about. */
    @Query("select r.context from Revision r where r.experience.id = :id and r.number = 1")
    Optional<Context> findContext(long id);

    @Query("select max(e.submittedAt) from Experience e where e.author = :author")
    Optional<Instant> findLatestOf(MemberId author);

    /** Of either kind: a moderator has read them, or the rules let them pass. */
    @Query("select count(e) from Experience e where e.author = :author and e.live is not null")
    int countLiveBy(MemberId author);

    @Query("""
            select new org.addyourvoice.experience.PublishedCount(e.author, count(e)) from Experience e
            where e.author in :authors and e.live is not null and e.thread.under is null group by e.author""")
    List<PublishedCount> countExperiencesByEach(Collection<MemberId> authors);

    @Query("select e.id from Experience e where e.author = :author")
    List<Long> findIdsOf(MemberId author);

    @Query("""
            select e.id from Experience e
            where e.author = :author and e.live is not null and e.thread.under is null and e.publishedAt > :since""")
    List<Long> findIdsPublishedSince(MemberId author, Instant since);

    /** What was never sent, and what its author took back, is left out. */
    @Query("""
            select new org.addyourvoice.experience.PostGlance(e.id, r.number, r.title, r.state, coalesce(l.id, 0), e.submittedAt)
            from Experience e join e.revisions r left join e.live l
            where e.author = :author and e.id < :before and e.withdrawnAt is null
                and r.number = (select max(n.number) from Revision n where n.experience = e and n.state <> DRAFT)
            order by e.id desc""")
    List<PostGlance> findPostsOf(MemberId author, long before, Limit size);

    @Query("select count(o) from Experience o, Experience e where e.id = :id and o.author = e.author and o.id <= e.id")
    int countByAuthorUpTo(long id);

    @Query("""
            select new org.addyourvoice.experience.RevisionGlance(r.experience.id, r.number, r.state, r.title, r.body, r.experience.withdrawnAt)
            from Revision r where r.experience.id in :ids order by r.experience.id, r.number""")
    List<RevisionGlance> findGlances(Collection<Long> ids);

    /** Nothing of it is up, and a moderator took something down by then. */
    @Query("""
            select count(r) > 0 from Revision r
            where r.experience.id = :id and r.experience.live is null and r.state = REMOVED and r.decidedAt <= :settled""")
    boolean isTakenDown(long id, Instant settled);

    /** Given back, and unchanged since {@code before}. */
    @Query("""
            select distinct e.id from Experience e join e.revisions r
            where r.state = RETURNED and r.decidedAt < :before and r.number = (select max(n.number) from Revision n where n.experience = e)""")
    List<Long> findLapsing(Instant before);

    @Query("select e.id from Experience e where e.withdrawnAt < :before and e.author is not null")
    List<Long> findWithdrawnBefore(Instant before);
}
