package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountFlags extends Repository<AccountFlag, Long> {

    AccountFlag saveAndFlush(AccountFlag flag);

    Optional<AccountFlag> findById(long id);

    Optional<AccountFlag> findByOpenFor(MemberId member);

    List<AccountFlag> findByIdIn(Collection<Long> ids);

    /** All that this member has told of, newest first. */
    @Query("select f from AccountFlag f join f.causes c where c.by = :member order by f.id desc")
    List<AccountFlag> findToldBy(MemberId member);
}
