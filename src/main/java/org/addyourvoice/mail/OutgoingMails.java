package org.addyourvoice.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails on their way. The number of attempts is what nodes compare when one of them takes a mail. */
@Repository
class OutgoingMails {

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;

    OutgoingMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String words, @Nullable Long member, String sealed, Instant now, Instant goodUntil) {
        add(words, "WAITING", member, sealed, now, goodUntil);
    }

    /** One that isn't written yet, and of nobody's account. */
    void ask(String words, String sealed, Instant now, Instant goodUntil) {
        add(words, "ASKED", null, sealed, now, goodUntil);
    }

    private void add(String words, String state, @Nullable Long member, String sealed, Instant now, Instant goodUntil) {
        jdbc.sql("""
                        insert into outgoing_mail (words, state, sealed, member_id, attempts, put_at, next_at, good_until)
                        values (:words, :state, :sealed, :member, 0, :now, :now, :good)
                        """)
                .param("words", words)
                .param("state", state)
                .param("sealed", sealed)
                .param("member", member)
                .param("now", utc(now))
                .param("good", utc(goodUntil))
                .update();
    }

    List<Due> due(Instant now) {
        return jdbc.sql("""
                        select id, attempts from outgoing_mail where state in ('ASKED', 'WAITING') and next_at <= :now
                        order by next_at, id limit :most
                        """)
                .param("now", utc(now))
                .param("most", AT_ONCE)
                .query((row, n) -> new Due(row.getLong("id"), row.getInt("attempts")))
                .list();
    }

    /** False if somebody else was quicker. Until the given time nobody else takes it. */
    boolean take(Due mail, Instant until) {
        return jdbc.sql("""
                        update outgoing_mail set attempts = attempts + 1, next_at = :until
                        where id = :id and attempts = :attempts and state in ('ASKED', 'WAITING')
                        """)
                        .param("until", utc(until))
                        .param("id", mail.id())
                        .param("attempts", mail.attempts())
                        .update()
                == 1;
    }

    /** Empty once it is done or its account is gone. */
    Optional<Kept> kept(long id) {
        return jdbc.sql("""
                        select words, state, sealed, good_until from outgoing_mail
                        where id = :id and state in ('ASKED', 'WAITING')
                        """)
                .param("id", id)
                .query((row, n) -> new Kept(
                        row.getString("words"),
                        row.getString("state").equals("ASKED"),
                        row.getString("sealed"),
                        row.getObject("good_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** False if it isn't asked for any more. */
    boolean written(long id, Letter letter, String sealed) {
        return jdbc.sql("""
                        update outgoing_mail
                        set state = 'WAITING', words = :words, sealed = :sealed, member_id = :member, good_until = :good
                        where id = :id and state = 'ASKED'
                        """)
                        .param("words", letter.words())
                        .param("sealed", sealed)
                        .param("member", letter.member())
                        .param("good", utc(letter.goodUntil()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Leaves a line that counts it, and nothing of what it said or to whom. */
    void done(long id, boolean sent, Instant now) {
        jdbc.sql("""
                        update outgoing_mail set state = :state, sealed = null, member_id = null, done_at = :now
                        where id = :id
                        """)
                .param("state", sent ? "SENT" : "GIVEN_UP")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void deleteAllOf(long member) {
        jdbc.sql("delete from outgoing_mail where member_id = :member")
                .param("member", member)
                .update();
    }

    /** Of those that are done with. Returns how many went. */
    int clear(Instant doneBefore) {
        return jdbc.sql("delete from outgoing_mail where done_at < :before")
                .param("before", utc(doneBefore))
                .update();
    }

    /** How many aren't written yet. */
    long asked() {
        return jdbc.sql("select count(*) from outgoing_mail where state = 'ASKED'")
                .query(Long.class)
                .single();
    }

    long waiting() {
        return jdbc.sql("select count(*) from outgoing_mail where state in ('ASKED', 'WAITING')")
                .query(Long.class)
                .single();
    }

    long done(String state, Instant since) {
        return jdbc.sql("select count(*) from outgoing_mail where state = :state and done_at >= :since")
                .param("state", state)
                .param("since", utc(since))
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    record Due(long id, int attempts) {}

    record Kept(String words, boolean asked, String sealed, Instant goodUntil) {}
}
