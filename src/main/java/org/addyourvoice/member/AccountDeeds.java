package org.addyourvoice.member;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountDeeds extends JpaRepository<AccountDeed, Long> {

    List<AccountDeed> findByMemberOrderByIdDesc(MemberId member, Limit limit);

    @Modifying
    @Query("delete from AccountDeed d where d.member = :member")
    void deleteAllAbout(MemberId member);

    @Modifying
    @Query("update AccountDeed d set d.actor = null where d.actor = :actor")
    void unlinkAllBy(MemberId actor);
}
