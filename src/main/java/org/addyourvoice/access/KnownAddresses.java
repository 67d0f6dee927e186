package org.addyourvoice.access;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface KnownAddresses extends JpaRepository<KnownAddress, Long> {

    Optional<KnownAddress> findByMark(String mark);

    @Modifying
    @Query("delete from KnownAddress a where a.memberId = :member")
    void deleteAllOf(long member);
}
