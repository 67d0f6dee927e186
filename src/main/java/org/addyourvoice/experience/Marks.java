package org.addyourvoice.experience;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code experience_mark}. Hold the experience before adding one, so that a double click is no failure. */
@Repository
class Marks {

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number newer ones have higher numbers */
    record Row(long number, ExperienceId experience) {}

    /** A mark as it is held about its member. */
    record Made(ExperienceId experience, Mark mark, Instant at) {}

    Set<Mark> of(MemberId member, ExperienceId id) {
        Set<Mark> found = EnumSet.noneOf(Mark.class);
        jdbc.sql("select mark from experience_mark where member_id = :member and experience_id = :id")
                .param("member", member.value())
                .param("id", id.value())
                .query((row, number) -> Mark.valueOf(row.getString("mark")))
                .list()
                .forEach(found::add);
        return found;
    }

    void add(MemberId member, ExperienceId id, Mark mark, Instant now) {
        jdbc.sql("""
                        insert into experience_mark (experience_id, member_id, mark, made_at)
                        values (:id, :member, :mark, :now)
                        """)
                .param("id", id.value())
                .param("member", member.value())
                .param("mark", mark.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(MemberId member, ExperienceId id, Mark mark) {
        jdbc.sql("delete from experience_mark where member_id = :member and experience_id = :id and mark = :mark")
                .param("member", member.value())
                .param("id", id.value())
                .param("mark", mark.name())
                .update();
    }

    /** Newest first. @param before only those with a lower number */
    List<Row> allOf(MemberId member, Mark mark, long before, int most) {
        return jdbc.sql("""
                        select id, experience_id from experience_mark
                        where member_id = :member and mark = :mark and id < :before
                        order by id desc limit :most
                        """)
                .param("member", member.value())
                .param("mark", mark.name())
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Row(row.getLong("id"), new ExperienceId(row.getLong("experience_id"))))
                .list();
    }

    List<MemberId> membersOf(ExperienceId id, Mark mark) {
        return jdbc.sql("select member_id from experience_mark where experience_id = :id and mark = :mark order by id")
                .param("id", id.value())
                .param("mark", mark.name())
                .query((row, number) -> new MemberId(row.getLong("member_id")))
                .list();
    }

    Optional<Instant> madeAt(MemberId member, ExperienceId id, Mark mark) {
        return jdbc.sql("""
                        select made_at from experience_mark
                        where member_id = :member and experience_id = :id and mark = :mark
                        """)
                .param("member", member.value())
                .param("id", id.value())
                .param("mark", mark.name())
                .query((row, number) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    int count(ExperienceId id, Mark mark) {
        return jdbc.sql("select count(*) from experience_mark where experience_id = :id and mark = :mark")
                .param("id", id.value())
                .param("mark", mark.name())
                .query(Integer.class)
                .single();
    }

    /** All of one member, oldest first. */
    List<Made> allOf(MemberId member) {
        return jdbc.sql(
                        "select experience_id, mark, made_at from experience_mark where member_id = :member order by id")
                .param("member", member.value())
                .query((row, number) -> new Made(
                        new ExperienceId(row.getLong("experience_id")),
                        Mark.valueOf(row.getString("mark")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
