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
import java.util.function.Supplier;
import org.addyourvoice.member.MemberId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is at work on what, of all that waits. A claim is a lease: it ends by itself, and whoever holds it may renew it as long as they are at work. Whoever
 * held it last is remembered until somebody else takes it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Claims {

    /** How long something is not offered again to somebody who passed it on. */
    static final Duration PASSED = Duration.ofDays(1);

    private static final String ONE = " where row_kind = :kind and row_id = :id";
    private static final String MINE = ONE + " and moderator_id = :moderator";

    private final JdbcClient jdbc;
    private final Duration length;
    private final Clock clock;

    Claims(JdbcClient jdbc, @Value("${forum.moderation.claim}") Duration length, Clock clock) {
        this.jdbc = jdbc;
        this.length = length;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Duration length() {
        return length;
    }

    /** Takes what waits, or renews what the moderator has taken. False if it doesn't wait any more, or is somebody else's. */
    boolean take(RowName row, MemberId moderator) {
        if (!holdOpen(row) || !isFree(row, moderator)) {
            return false;
        }
        OffsetDateTime until = utc(clock.instant().plus(length));
        if (mine("update queue_claim set claimed_until = :until" + MINE, row, moderator)
                        .param("until", until)
                        .update()
                == 0) {
            forget(row);
            mine(
                            "insert into queue_claim (row_kind, row_id, moderator_id, claimed_until) values (:kind, :id, :moderator, :until)",
                            row,
                            moderator)
                    .param("until", until)
                    .update();
        }
        return true;
    }

    /** Holds it until the transaction ends, so that nothing else happens to it meanwhile. False if it doesn't wait any more. */
    private boolean holdOpen(RowName row) {
        String state =
                row.kind() == QueueKind.FOLLOW_UPS ? "case when done_at is null then 'OPEN' else 'DONE' end" : "state";
        return jdbc.sql("select " + state + " from " + row.table() + " where id = ? for update")
                .param(row.number())
                .query(String.class)
                .optional()
                .filter("OPEN"::equals)
                .isPresent();
    }

    /** What the moderator has taken they will settle elsewhere. @param seen the version of it that they had read */
    void settlesElsewhere(RowName row, MemberId moderator, long seen) {
        mine("update queue_claim set seen = :seen" + MINE, row, moderator)
                .param("seen", seen)
                .update();
    }

    /** The version that this moderator had read when they went to settle it elsewhere, unless somebody else has taken it since. */
    Optional<Long> seenBy(RowName row, MemberId moderator) {
        return mine("select seen from queue_claim" + MINE + " and seen is not null", row, moderator)
                .query(Long.class)
                .optional();
    }

    /** The moderator is at work on it: what they have taken is theirs for the whole length from now on. */
    void renew(RowName row, MemberId moderator) {
        mine("update queue_claim set claimed_until = :until" + MINE + " and claimed_until > :now", row, moderator)
                .param("until", utc(clock.instant().plus(length)))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Lets go of it; nothing happens where it is not this moderator's. */
    void release(RowName row, MemberId moderator) {
        mine("delete from queue_claim" + MINE, row, moderator).update();
    }

    /** Lets go of all that they have taken. */
    void releaseAll(MemberId moderator) {
        jdbc.sql("delete from queue_claim where moderator_id = ?")
                .param(moderator.value())
                .update();
    }

    /** Whoever has taken it. */
    void forget(RowName row) {
        one("delete from queue_claim" + ONE, row).update();
    }

    /** It is not offered to this moderator for a day. */
    void pass(RowName row, MemberId moderator) {
        // two clicks at once wait for each other
        holdOpen(row);
        release(row, moderator);
        mine(
                        "delete from queue_pass where moderator_id = :moderator and (row_kind = :kind and row_id = :id or passed_at < :old)",
                        row,
                        moderator)
                .param("old", utc(clock.instant().minus(PASSED)))
                .update();
        mine(
                        "insert into queue_pass (row_kind, row_id, moderator_id, passed_at) values (:kind, :id, :moderator, :now)",
                        row,
                        moderator)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** The claim on it that has not lapsed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Claim> on(RowName row) {
        return Optional.ofNullable(on(List.of(row)).get(row));
    }

    /** The claims on these that have not lapsed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<RowName, Claim> on(Collection<RowName> rows) {
        Map<RowName, Claim> found = new HashMap<>();
        if (rows.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select row_kind, row_id, moderator_id, claimed_until from queue_claim
                        where (row_kind, row_id) in (:rows) and claimed_until > :now""")
                .param(
                        "rows",
                        rows.stream()
                                .map(it -> new Object[] {it.kind().name(), it.id()})
                                .toList())
                .param("now", utc(clock.instant()))
                .query(row -> {
                    Instant until = row.getObject(4, OffsetDateTime.class).toInstant();
                    found.put(
                            new RowName(QueueKind.valueOf(row.getString(1)), row.getLong(2)),
                            new Claim(new MemberId(row.getLong(3)), until));
                });
        return found;
    }

    /** Whether nobody else is at work on it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isFree(RowName row, MemberId moderator) {
        return on(row).filter(it -> !it.by().equals(moderator)).isEmpty();
    }

    /** @param otherwise what is thrown where somebody else is at work on it */
    <X extends RuntimeException> void requireFree(RowName row, MemberId moderator, Supplier<X> otherwise) {
        if (!isFree(row, moderator)) {
            throw otherwise.get();
        }
    }

    private StatementSpec one(String sql, RowName row) {
        return jdbc.sql(sql).param("kind", row.kind().name()).param("id", row.id());
    }

    private StatementSpec mine(String sql, RowName row, MemberId moderator) {
        return one(sql, row).param("moderator", moderator.value());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
