package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UndoneDecisions extends Repository<UndoneDecision, Long> {

    UndoneDecision save(UndoneDecision undone);

    @Query("select u.decision from UndoneDecision u where u.decision in :decisions")
    Set<Long> among(Collection<Long> decisions);
}
