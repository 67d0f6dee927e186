package org.addyourvoice.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices: one for each member, kind and subject, which its key sees to. Whoever asks for what a member sees gets nothing before its time. */
@Repository
class NoticeRows {

    private static final String ROWS =
            "select n.id, n.kind, n.experience_id, n.visible_from, n.read_at, n.people from notification n ";

    /** What others wrote is news as long as it can be read, and what its member wants to be told. */
    static final String TOLD = """
             not exists (select 1 from notification_off o where o.member_id = n.member_id and o.kind = n.kind)
                and (n.kind not in (%s) or exists (select 1 from readable_text t where t.id = n.experience_id))
            """.formatted(
                    NoticeKind.ofOthers().stream().map(it -> "'" + it + "'").collect(Collectors.joining(", ")));

    /** What its member may know by now. */
    private static final String SEEN = "n.member_id = :member and n.visible_from <= :now and" + TOLD;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing where it is there. */
    void add(MemberId member, NoticeKind kind, long subject, @Nullable ExperienceId about, Instant from) {
        jdbc.sql("""
                        insert into notification (member_id, kind, subject_id, experience_id, visible_from)
                        select m.id, :kind, :subject, :about, :from from member m where m.id = :member and not exists
                            (select 1 from notification n
                            where n.member_id = m.id and n.kind = :kind and n.subject_id = :subject)
                        """)
                .param("member", member.value())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("about", about == null ? null : about.value())
                .param("from", utc(from))
                .update();
    }

    void remove(NoticeKind kind, long subject) {
        jdbc.sql("delete from notification where kind = :kind and subject_id = :subject")
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    /** The transaction holds what they said it of, so that none is lost. */
    void morePeople(MemberId member, NoticeKind kind, long subject, int more) {
        jdbc.sql("""
                        update notification set people = coalesce(people, 0) + :more
                        where member_id = :member and kind = :kind and subject_id = :subject
                        """)
                .param("more", more)
                .param("member", member.value())
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    void removeOfNobody(MemberId member, NoticeKind kind, long subject) {
        jdbc.sql("""
                        delete from notification
                        where member_id = :member and kind = :kind and subject_id = :subject and people <= 0
                        """)
                .param("member", member.value())
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    /** Whether a member is to be told of it, in one of these kinds. */
    boolean knows(MemberId member, Collection<NoticeKind> kinds, long subject) {
        return jdbc.sql("""
                        select exists (select 1 from notification
                            where member_id = :member and kind in (:kinds) and subject_id = :subject)
                        """)
                .param("member", member.value())
                .param("kinds", kinds.stream().map(NoticeKind::name).toList())
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** What was not to be seen yet. */
    void removeUntold(Collection<NoticeKind> kinds, long subject, Instant now) {
        jdbc.sql("delete from notification where kind in (:kinds) and subject_id = :subject and visible_from > :now")
                .param("kinds", kinds.stream().map(NoticeKind::name).toList())
                .param("subject", subject)
                .param("now", utc(now))
                .update();
    }

    /** Newest first. */
    List<Notice> seenBy(MemberId member, Instant now, @Nullable Cursor after, int most) {
        Cursor end = after == null ? new Cursor(now, Long.MAX_VALUE) : after;
        return jdbc.sql(ROWS + "where " + SEEN + """
                         and (n.visible_from < :at or n.visible_from = :at and n.id < :id)
                        order by n.visible_from desc, n.id desc limit :most
                        """)
                .param("member", member.value())
                .param("now", utc(now))
                .param("at", utc(end.publishedAt()))
                .param("id", end.id())
                .param("most", most)
                .query(NoticeRows::notice)
                .list();
    }

    Optional<Notice> find(MemberId member, long id, Instant now) {
        return jdbc.sql(ROWS + "where n.id = :id and " + SEEN)
                .param("id", id)
                .param("member", member.value())
                .param("now", utc(now))
                .query(NoticeRows::notice)
                .optional();
    }

    /** Whether something waits that they haven't opened. */
    boolean news(MemberId member, Instant now) {
        return jdbc.sql("select exists (select 1 from notification n where n.read_at is null and " + SEEN + ")")
                .param("member", member.value())
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** The first time counts. */
    void read(long id, Instant now) {
        jdbc.sql("update notification set read_at = :now where id = :id and read_at is null")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** Of that kind about that, wherever it stands. */
    void read(MemberId member, NoticeKind kind, long subject, Instant now) {
        jdbc.sql("""
                        update notification set read_at = :now
                        where member_id = :member and kind = :kind and subject_id = :subject and read_at is null
                        """)
                .param("member", member.value())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("now", utc(now))
                .update();
    }

    /** All that stood in a list that began with {@code newest}. */
    void readFrom(MemberId member, Cursor newest, Instant now) {
        jdbc.sql("update notification n set read_at = :now where n.read_at is null and " + SEEN
                        + " and (n.visible_from < :at or n.visible_from = :at and n.id <= :id)")
                .param("member", member.value())
                .param("now", utc(now))
                .param("at", utc(newest.publishedAt()))
                .param("id", newest.id())
                .update();
    }

    Set<NoticeKind> off(MemberId member) {
        Set<NoticeKind> off = EnumSet.noneOf(NoticeKind.class);
        jdbc.sql("select kind from notification_off where member_id = :member")
                .param("member", member.value())
                .query(String.class)
                .list()
                .forEach(it -> off.add(NoticeKind.valueOf(it)));
        return off;
    }

    void switchOff(MemberId member, Set<NoticeKind> kinds) {
        jdbc.sql("delete from notification_off where member_id = :member")
                .param("member", member.value())
                .update();
        kinds.forEach(it -> jdbc.sql("insert into notification_off (member_id, kind) values (:member, :kind)")
                .param("member", member.value())
                .param("kind", it.name())
                .update());
    }

    void forget(MemberId member) {
        for (String table : List.of("notification", "notification_off", "digest_mark")) {
            jdbc.sql("delete from " + table + " where member_id = :member")
                    .param("member", member.value())
                    .update();
        }
    }

    /** Nothing leads from a member to this text any more. */
    void unlink(MemberId member, ExperienceId text) {
        jdbc.sql("delete from notification where member_id = :member and experience_id = :text")
                .param("member", member.value())
                .param("text", text.value())
                .update();
    }

    /** What others were told of it. */
    void forgetOf(ExperienceId text) {
        jdbc.sql("delete from notification where experience_id = :text and kind in (:kinds)")
                .param("text", text.value())
                .param(
                        "kinds",
                        NoticeKind.ofOthers().stream().map(NoticeKind::name).toList())
                .update();
    }

    /** Returns how many went. */
    int clear(Instant readBefore, Instant before) {
        return jdbc.sql("delete from notification where read_at < :read or visible_from < :before")
                .param("read", utc(readBefore))
                .param("before", utc(before))
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        long about = row.getLong("experience_id");
        ExperienceId text = row.wasNull() ? null : new ExperienceId(about);
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                text,
                row.getObject("visible_from", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant(),
                row.getInt("people"));
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
