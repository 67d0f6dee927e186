package org.addyourvoice.access;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RecoveryCodes extends JpaRepository<RecoveryCode, Long> {

    int countByMemberId(long member);

    /** How many there were: 1 for whoever spends a code first, 0 for everybody after. */
    @Modifying
    @Query("delete from RecoveryCode c where c.memberId = :member and c.hash = :hash")
    int spend(long member, String hash);

    @Modifying
    @Query("delete from RecoveryCode c where c.memberId = :member")
    void deleteAllOf(long member);
}
