package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ModeratorMessages extends Repository<ModeratorMessage, Long> {

    ModeratorMessage saveAndFlush(ModeratorMessage it);

    Optional<ModeratorMessage> findByIdAndRecipient(long id, MemberId recipient);

    boolean existsByRecipientAndExperienceAndWordsAndSentAtAfter(
            MemberId recipient, @Nullable ExperienceId experience, String words, Instant since);

    List<ModeratorMessage> findByRecipientOrderByIdDesc(MemberId recipient, Limit size);

    int countByRecipientAndReadAtIsNull(MemberId recipient);
}
