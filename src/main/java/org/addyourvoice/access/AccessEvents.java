package org.addyourvoice.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccessEvents extends JpaRepository<AccessEvent, Long> {

    List<AccessEvent> findByMemberIdAndHappenedAtAfterOrderByIdDesc(long member, Instant since, Limit most);

    boolean existsByMemberIdAndWhatAndHappenedAtAfter(long member, AccessChange what, Instant since);

    boolean existsByMemberIdAndWhatInAndHappenedAtAfter(long member, Set<AccessChange> what, Instant since);

    /** How many there were. */
    @Modifying
    @Query("delete from AccessEvent e where e.happenedAt < :before")
    int deleteFromBefore(Instant before);

    @Modifying
    @Query("delete from AccessEvent e where e.memberId = :member")
    void deleteAllOf(long member);
}
