package org.addyourvoice.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TakenBreaks extends JpaRepository<TakenBreak, Long> {

    Optional<TakenBreak> findByMemberIdAndEndsAtAfter(long member, Instant now);

    @Modifying
    @Query("delete from TakenBreak b where b.memberId = :member")
    void deleteAllOf(long member);
}
