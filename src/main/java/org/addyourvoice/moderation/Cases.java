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

interface Cases extends Repository<ReviewCase, Long> {

    ReviewCase saveAndFlush(ReviewCase it);

    Optional<ReviewCase> findById(long id);

    Optional<ReviewCase> findByExperienceAndRevision(ExperienceId experience, int revision);

    List<ReviewCase> findByExperienceAndStateOrderByRevision(ExperienceId experience, CaseState state);

    List<ReviewCase> findByExperienceAndStateInOrderByRevision(ExperienceId experience, Collection<CaseState> states);

    List<ReviewCase> findByAuthorAndStateOrderByWaitingSinceAscIdAsc(MemberId author, CaseState state, Limit size);

    List<ReviewCase> findByExperienceOrderByRevision(ExperienceId experience);

    List<ReviewCase> findByExperienceInOrderByRevision(Collection<ExperienceId> experiences);

    Optional<ReviewCase> findFirstByExperienceAndStateOrderByRevisionDesc(ExperienceId experience, CaseState state);

    boolean existsByExperienceAndState(ExperienceId experience, CaseState state);

    /** Only from the version that was read; returns how many it moved on. */
    @Modifying
    @Query("update ReviewCase c set c.version = c.version + 1 where c.id = :id and c.version = :version")
    int moveOn(long id, long version);

    List<ReviewCase> findByIdIn(Collection<Long> ids);

    Optional<ReviewCase> findFirstByStateOrderByWaitingSince(CaseState state);
}
