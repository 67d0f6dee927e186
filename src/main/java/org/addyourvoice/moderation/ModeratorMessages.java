package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ModeratorMessages extends Repository<ModeratorMessage, Long> {

    ModeratorMessage saveAndFlush(ModeratorMessage it);

    Optional<ModeratorMessage> findByIdAndRecipient(long id, MemberId recipient);

    List<ModeratorMessage> findByRecipientOrderByIdDesc(MemberId recipient, Limit size);

    int countByRecipientAndReadAtIsNull(MemberId recipient);
}
