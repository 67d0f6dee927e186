package org.addyourvoice.access;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Authenticators extends JpaRepository<Authenticator, Long> {

    Optional<Authenticator> findByMemberId(long member);

    /** 1 for whoever uses a step's code first, 0 for everybody after. */
    @Modifying
    @Query("update Authenticator a set a.lastStep = :step where a.memberId = :member and a.lastStep < :step")
    int use(long member, long step);

    /** How many there were. */
    @Modifying
    @Query("delete from Authenticator a where a.memberId = :member")
    int deleteAllOf(long member);
}
