package org.addyourvoice.experience;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Replies that are up, in the order in which they came up. Whoever asks has made sure that the experience is up. */
interface Replies extends Repository<Experience, Long> {

    @Query("""
            select e from Experience e join fetch e.live
            where e.thread.under = :under order by e.publishedAt, e.id""")
    List<Experience> findUnder(ExperienceId under, Pageable page);

    @Query("select count(e) from Experience e where e.thread.under = :under and e.live is not null")
    int countUnder(ExperienceId under);

    @Query("""
            select count(e) from Experience e where e.thread.under = :under and e.live is not null
                and (e.publishedAt < :at or e.publishedAt = :at and e.id < :id)""")
    int countBefore(ExperienceId under, Instant at, long id);

    /** Those without any are left out. */
    @Query("""
            select new org.addyourvoice.experience.ReplyCount(e.thread.under, count(e)) from Experience e
            where e.thread.under in :under and e.live is not null group by e.thread.under""")
    List<ReplyCount> countUnderEach(Collection<ExperienceId> under);

    /** Those that were up once and aren't any more, though one that is up quotes them. */
    @Query("""
            select e from Experience e
            where e.thread.under = :under and e.live is null and e.publishedAt is not null
                and exists (select 1 from Experience q
                    where q.thread.under = :under and q.live is not null and cast(q.thread.quoted as Long) = e.id)
            order by e.publishedAt, e.id""")
    List<Experience> findGoneButQuoted(ExperienceId under);

    List<Experience> findByIdIn(Collection<Long> ids);
}
