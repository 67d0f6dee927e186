package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.data.repository.Repository;

interface ModeratorNotes extends Repository<ModeratorNote, Long> {

    ModeratorNote saveAndFlush(ModeratorNote note);

    Optional<ModeratorNote> findById(long id);

    List<ModeratorNote> findByCaseIdOrderById(CaseId caseId);

    List<ModeratorNote> findByMemberOrderById(MemberId member);
}
