package org.addyourvoice.access;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PasskeyHandles extends JpaRepository<PasskeyHandle, Long> {

    Optional<PasskeyHandle> findByMemberId(long member);

    @Modifying
    @Query("delete from PasskeyHandle h where h.memberId = :member")
    void deleteAllOf(long member);
}
