package org.addyourvoice.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PendingAddresses extends JpaRepository<PendingAddress, Long> {

    Optional<PendingAddress> findByLinkHashAndExpiresAtAfter(String hash, Instant now);

    Optional<PendingAddress> findByMemberIdAndExpiresAtAfter(long member, Instant now);

    @Modifying
    @Query("delete from PendingAddress a where a.memberId = :member")
    void deleteAllOf(long member);

    /** How many there were: 1 for whoever uses a link first, 0 for everybody after. */
    @Modifying
    @Query("delete from PendingAddress a where a.linkHash = :hash")
    int spend(String hash);

    @Modifying
    @Query("delete from PendingAddress a where a.expiresAt <= :now")
    int deleteExpired(Instant now);
}
