package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Suggestions extends Repository<Suggestion, Long> {

    Suggestion saveAndFlush(Suggestion it);

    Optional<Suggestion> findById(long id);

    List<Suggestion> findByIdIn(Collection<Long> ids);

    List<Suggestion> findByExperience(ExperienceId experience);

    Optional<Suggestion> findByExperienceAndState(ExperienceId experience, SuggestionState state);

    List<Suggestion> findByAuthorOrderByIdDesc(MemberId author, Limit size);

    /** The last that this moderator answered since then. */
    Optional<Suggestion> findFirstByDecidedByAndDecidedAtAfterOrderByDecidedAtDescIdDesc(
            MemberId moderator, Instant since);
}
