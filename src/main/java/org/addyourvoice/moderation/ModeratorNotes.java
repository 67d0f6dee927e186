package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface ModeratorNotes extends Repository<ModeratorNote, Long> {

    ModeratorNote saveAndFlush(ModeratorNote note);

    Optional<ModeratorNote> findById(long id);

    boolean existsByCaseIdAndMemberAndWrittenByAndWordsAndStruckAtIsNullAndWrittenAtAfter(
            @Nullable CaseId caseId, @Nullable MemberId member, MemberId writtenBy, String words, Instant since);

    List<ModeratorNote> findByCaseIdOrderById(CaseId caseId);

    List<ModeratorNote> findByMemberOrderById(MemberId member);
}
