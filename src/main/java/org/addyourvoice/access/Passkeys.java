package org.addyourvoice.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Passkeys extends JpaRepository<Passkey, Long> {

    List<Passkey> findByMemberIdOrderById(long member);

    Optional<Passkey> findByIdAndMemberId(long id, long member);

    int countByMemberId(long member);

    boolean existsByCredentialId(String credential);

    /** Until the transaction ends nobody else can use it: what it counts is read and written as one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Passkey p where p.credentialId = :credential")
    Optional<Passkey> findForUse(String credential);

    /** How many there were. */
    @Modifying
    @Query("delete from Passkey p where p.id = :id and p.memberId = :member")
    int delete(long id, long member);

    @Modifying
    @Query("delete from Passkey p where p.memberId = :member")
    void deleteAllOf(long member);
}
