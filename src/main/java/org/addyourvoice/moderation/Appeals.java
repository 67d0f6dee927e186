package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Appeals extends Repository<Appeal, Long> {

    Appeal saveAndFlush(Appeal appeal);

    Optional<Appeal> findById(long id);

    Optional<Appeal> findByDecision(long decision);

    List<Appeal> findByIdIn(Collection<Long> ids);

    List<Appeal> findByDecisionInAndState(Collection<Long> decisions, AppealState state);

    List<Appeal> findByExperienceOrderById(ExperienceId experience);

    List<Appeal> findByExperienceInOrderById(Collection<ExperienceId> experiences);

    List<Appeal> findByAuthorOrderByIdDesc(MemberId author, Limit size);

    /** The last that this moderator answered since then. */
    Optional<Appeal> findFirstByDecidedByAndDecidedAtAfterOrderByDecidedAtDescIdDesc(MemberId moderator, Instant since);
}
