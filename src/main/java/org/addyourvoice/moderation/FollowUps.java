package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FollowUps extends Repository<FollowUp, Long> {

    FollowUp saveAndFlush(FollowUp it);

    Optional<FollowUp> findById(long id);

    List<FollowUp> findByIdIn(Collection<Long> ids);

    List<FollowUp> findByCaseIdOrderById(CaseId caseId);
}
