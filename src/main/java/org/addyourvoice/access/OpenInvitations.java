package org.addyourvoice.access;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OpenInvitations extends JpaRepository<Invitation, Long> {

    List<Invitation> findByInviterOrderByIdDesc(MemberId inviter, Limit limit);

    @Query("select count(i) from Invitation i where i.inviter = :inviter and i.state = 'OPEN' and i.expiresAt > :now")
    int countOpen(MemberId inviter, Instant now);

    @Query("select count(i) > 0 from Invitation i where i.hash = :hash and i.state = 'OPEN' and i.expiresAt > :now")
    boolean isOpen(String hash, Instant now);

    /** 1 for whoever comes with it first, 0 for everybody after, and where it isn't good. */
    @Modifying
    @Query("update Invitation i set i.state = 'USED' where i.hash = :hash and i.state = 'OPEN' and i.expiresAt > :now")
    int use(String hash, Instant now);

    @Modifying
    @Query("update Invitation i set i.state = 'REVOKED' where i.id = :id and i.inviter = :inviter and i.state = 'OPEN'")
    int revoke(long id, MemberId inviter);

    @Modifying
    @Query("delete from Invitation i where i.inviter = :inviter")
    void deleteAllOf(MemberId inviter);

    @Modifying
    @Query("delete from Invitation i where i.expiresAt < :before")
    int deleteExpiredBefore(Instant before);
}
