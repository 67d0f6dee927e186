package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.data.repository.Repository;

interface SanctionAppeals extends Repository<SanctionAppeal, Long> {

    SanctionAppeal saveAndFlush(SanctionAppeal appeal);

    void flush();

    Optional<SanctionAppeal> findById(long id);

    Optional<SanctionAppeal> findBySanction(long sanction);

    List<SanctionAppeal> findByIdIn(Collection<Long> ids);

    List<SanctionAppeal> findByMember(MemberId member);

    /** The last that this moderator answered since then. */
    Optional<SanctionAppeal> findFirstByDecidedByAndDecidedAtAfterOrderByDecidedAtDescIdDesc(
            MemberId moderator, Instant since);

    void deleteAll(Iterable<SanctionAppeal> appeals);
}
