package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is at work on which flagged account. It is a lease, as it is with {@link Claims}; whoever held it last is remembered after it has ended. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FlagClaims {

    private final JdbcClient jdbc;
    private final Duration length;
    private final Clock clock;

    FlagClaims(JdbcClient jdbc, @Value("${forum.moderation.claim}") Duration length, Clock clock) {
        this.jdbc = jdbc;
        this.length = length;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Duration length() {
        return length;
    }

    /** To be called while the flag is held. @param seen the version that the moderator had read */
    void take(long flag, MemberId moderator, long seen) {
        forget(flag);
        jdbc.sql("insert into account_flag_claim (flag_id, moderator_id, seen, claimed_until) values (?, ?, ?, ?)")
                .param(flag)
                .param(moderator.value())
                .param(seen)
                .param(utc(clock.instant().plus(length)))
                .update();
    }

    /** Nothing happens where it is not this moderator's. */
    void release(long flag, MemberId moderator) {
        jdbc.sql("delete from account_flag_claim where flag_id = ? and moderator_id = ?")
                .param(flag)
                .param(moderator.value())
                .update();
    }

    void releaseAll(MemberId moderator) {
        jdbc.sql("delete from account_flag_claim where moderator_id = ?")
                .param(moderator.value())
                .update();
    }

    void forget(long flag) {
        jdbc.sql("delete from account_flag_claim where flag_id = ?").param(flag).update();
    }

    /** The version that this moderator had read when they took it, unless somebody else has taken it since. */
    Optional<Long> seenBy(long flag, MemberId moderator) {
        return jdbc.sql("select seen from account_flag_claim where flag_id = ? and moderator_id = ?")
                .param(flag)
                .param(moderator.value())
                .query(Long.class)
                .optional();
    }

    /** The claims on these that have not lapsed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<Long, Claim> on(Collection<Long> flags) {
        Map<Long, Claim> found = new HashMap<>();
        if (flags.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        "select flag_id, moderator_id, claimed_until from account_flag_claim where flag_id in (:flags) and claimed_until > :now")
                .param("flags", flags)
                .param("now", utc(clock.instant()))
                .query(row -> {
                    found.put(
                            row.getLong(1),
                            new Claim(
                                    new MemberId(row.getLong(2)),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                });
        return found;
    }

    /** @throws FlagMovedOn if somebody else is at work on it */
    void requireFree(long flag, MemberId moderator) {
        Claim claim = on(List.of(flag)).get(flag);
        if (claim != null && !claim.by().equals(moderator)) {
            throw new FlagMovedOn();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
