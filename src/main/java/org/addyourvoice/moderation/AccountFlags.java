package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountFlags extends Repository<AccountFlag, Long> {

    AccountFlag saveAndFlush(AccountFlag flag);

    Optional<AccountFlag> findById(long id);

    Optional<AccountFlag> findByOpenFor(MemberId member);

    Optional<AccountFlag> findFirstByMemberOrderByIdDesc(MemberId member);

    Optional<AccountFlag> findBySanctionId(long sanction);

    List<AccountFlag> findByIdIn(Collection<Long> ids);

    /** A name that a member has told of. */
    record NameTold(Instant at, String words, FlagState state) {}

    /** Newest first. */
    @Query("""
            select new org.addyourvoice.moderation.AccountFlags$NameTold(c.at, c.words, f.state) from AccountFlag f join f.causes c
            where c.by = :member and c.cause = NAME order by c.at desc, f.id desc""")
    List<NameTold> findNamesToldBy(MemberId member, Limit size);
}
