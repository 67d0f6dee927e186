package org.addyourvoice.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RecoveryLinks extends JpaRepository<RecoveryLink, Long> {

    Optional<RecoveryLink> findByLinkHashAndExpiresAtAfter(String hash, Instant now);

    /** How many there were: 1 for whoever uses a link first, 0 for everybody after. */
    @Modifying
    @Query("delete from RecoveryLink l where l.linkHash = :hash")
    int spend(String hash);

    @Modifying
    @Query("delete from RecoveryLink l where l.memberId = :member")
    void deleteAllOf(long member);

    @Modifying
    @Query("delete from RecoveryLink l where l.expiresAt <= :now")
    int deleteExpired(Instant now);
}
