package org.addyourvoice.notification;

import static org.addyourvoice.notification.NoticeRows.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when each member who wants mails has been told that there is news. The time is what nodes compare when one of them tells a member. */
@Repository
class DigestMarks {

    private final JdbcClient jdbc;

    DigestMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param language of the page on which they chose to be told */
    record Mark(Locale language, Instant toldUntil) {}

    /** Whose newest news is newer than that, in the order of their numbers. */
    List<MemberId> withNews(Instant now) {
        return jdbc.sql("""
                        select d.member_id from digest_mark d where exists
                            (select 1 from notification n
                            where n.member_id = d.member_id and n.read_at is null
                                and n.visible_from > d.told_until and n.visible_from <= :now and %s)
                        order by d.member_id
                        """.formatted(NoticeRows.TOLD))
                .param("now", utc(now))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    Optional<Mark> find(MemberId member) {
        return jdbc.sql("select language, told_until from digest_mark where member_id = :member")
                .param("member", member.value())
                .query((row, n) -> new Mark(
                        Locale.forLanguageTag(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What was new before they asked for mails is in their list. To be called while the account is held. */
    void begin(MemberId member, Locale language, Instant now) {
        end(member);
        jdbc.sql("insert into digest_mark (member_id, language, told_until) values (:member, :language, :now)")
                .param("member", member.value())
                .param("language", language.getLanguage())
                .param("now", utc(now))
                .update();
    }

    void end(MemberId member) {
        jdbc.sql("delete from digest_mark where member_id = :member")
                .param("member", member.value())
                .update();
    }

    /** False if somebody else was quicker. */
    boolean move(MemberId member, Mark seen, Instant now) {
        return jdbc.sql("update digest_mark set told_until = :now where member_id = :member and told_until = :seen")
                        .param("now", utc(now))
                        .param("member", member.value())
                        .param("seen", utc(seen.toldUntil()))
                        .update()
                == 1;
    }
}
