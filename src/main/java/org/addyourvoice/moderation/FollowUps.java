package org.addyourvoice.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.data.repository.Repository;

interface FollowUps extends Repository<FollowUp, Long> {

    FollowUp saveAndFlush(FollowUp it);

    Optional<FollowUp> findById(long id);

    boolean existsByCaseIdAndWordsAndLookOnAndPlannedByAndDoneAtIsNullAndPlannedAtAfter(
            CaseId caseId, String words, LocalDate lookOn, MemberId plannedBy, Instant since);

    List<FollowUp> findByIdIn(Collection<Long> ids);

    List<FollowUp> findByCaseIdOrderById(CaseId caseId);
}
