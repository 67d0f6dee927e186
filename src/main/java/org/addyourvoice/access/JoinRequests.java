package org.addyourvoice.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface JoinRequests extends JpaRepository<JoinRequest, Long> {

    Optional<JoinRequest> findByMemberId(long member);

    @Query("select r from JoinRequest r order by r.worrying desc, r.askedAt, r.memberId")
    List<JoinRequest> findOldest(Limit limit);

    @Modifying
    @Query("delete from JoinRequest r where r.memberId = :member")
    void deleteAllOf(long member);
}
