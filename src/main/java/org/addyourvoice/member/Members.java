package org.addyourvoice.member;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Members extends JpaRepository<Member, Long>, JpaSpecificationExecutor<Member> {

    Optional<Member> findByPseudonymKey(String key);

    int countByRole(Role role);

    List<Member> findByRole(Role role);

    @Query("select m.id from Member m where m.eraseAt <= :now and m.lockedAt is null order by m.eraseAt, m.id")
    List<Long> findWithErasureDueBy(Instant now);

    /** Taken before a change that other nodes may be making in the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Member m where m.id = :id")
    Optional<Member> findForChange(long id);

    /**
     * The member and, if they are an admin, all other admins, taken in the order of their numbers as every change of two accounts does: of two who would
     * leave nobody behind the second sees the first.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Member m where m.id = :id or m.role = org.addyourvoice.member.Role.ADMIN"
            + " and exists (select 1 from Member o where o.id = :id and o.role = org.addyourvoice.member.Role.ADMIN)"
            + " order by m.id")
    List<Member> findWithFellowAdminsForChange(long id);

    @Query("select m.id from Member m where m.suspendedUntil <= :now order by m.suspendedUntil, m.id")
    List<Long> findWithSuspensionsEndingBy(Instant now);
}
