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

/** Who is at work on which case. A claim is a lease: it ends by itself, and whoever holds it may renew it as long as they are at work. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Claims {

    /** How long a case is not offered again to somebody who passed it on. */
    static final Duration PASSED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Duration length;
    private final Clock clock;

    Claims(JdbcClient jdbc, @Value("${forum.moderation.claim}") Duration length, Clock clock) {
        this.jdbc = jdbc;
        this.length = length;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Duration length() {
        return length;
    }

    /** Takes an open case, or renews what the moderator has taken. False if it is not open any more, or somebody else's. */
    boolean take(CaseId id, MemberId moderator) {
        boolean open = jdbc.sql("select state from review_case where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .filter(CaseState.OPEN.name()::equals)
                .isPresent();
        if (!open || on(id).filter(it -> !it.by().equals(moderator)).isPresent()) {
            return false;
        }
        jdbc.sql("delete from case_claim where case_id = ?").param(id.value()).update();
        jdbc.sql("insert into case_claim (case_id, moderator_id, claimed_until) values (?, ?, ?)")
                .param(id.value())
                .param(moderator.value())
                .param(utc(clock.instant().plus(length)))
                .update();
        return true;
    }

    /** The moderator is at work on it: what they have taken is theirs for the whole length from now on. */
    void renew(CaseId id, MemberId moderator) {
        jdbc.sql(
                        "update case_claim set claimed_until = :until where case_id = :id and moderator_id = :moderator and claimed_until > :now")
                .param("until", utc(clock.instant().plus(length)))
                .param("id", id.value())
                .param("moderator", moderator.value())
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Lets go of it; nothing happens where it is not this moderator's. */
    void release(CaseId id, MemberId moderator) {
        jdbc.sql("delete from case_claim where case_id = ? and moderator_id = ?")
                .param(id.value())
                .param(moderator.value())
                .update();
    }

    /** Lets go of all that they have taken. */
    void releaseAll(MemberId moderator) {
        jdbc.sql("delete from case_claim where moderator_id = ?")
                .param(moderator.value())
                .update();
    }

    /** It is not offered to this moderator for a day. */
    void pass(CaseId id, MemberId moderator) {
        release(id, moderator);
        jdbc.sql("delete from case_pass where moderator_id = ? and (case_id = ? or passed_at < ?)")
                .param(moderator.value())
                .param(id.value())
                .param(utc(clock.instant().minus(PASSED)))
                .update();
        jdbc.sql("insert into case_pass (case_id, moderator_id, passed_at) values (?, ?, ?)")
                .param(id.value())
                .param(moderator.value())
                .param(utc(clock.instant()))
                .update();
    }

    /** The claim on it that has not lapsed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Claim> on(CaseId id) {
        return Optional.ofNullable(on(List.of(id)).get(id));
    }

    /** The claims on these that have not lapsed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<CaseId, Claim> on(Collection<CaseId> ids) {
        Map<CaseId, Claim> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        "select case_id, moderator_id, claimed_until from case_claim where case_id in (:ids) and claimed_until > :now")
                .param("ids", ids.stream().map(CaseId::value).toList())
                .param("now", utc(clock.instant()))
                .query(row -> {
                    Instant until = row.getObject(3, OffsetDateTime.class).toInstant();
                    found.put(new CaseId(row.getLong(1)), new Claim(new MemberId(row.getLong(2)), until));
                });
        return found;
    }

    /** @throws CaseMovedOn if somebody else is at work on it */
    void requireFree(CaseId id, MemberId moderator) {
        if (on(id).filter(it -> !it.by().equals(moderator)).isPresent()) {
            throw new CaseMovedOn(id);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
