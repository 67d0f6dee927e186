package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each moderator likes to work: what they would rather not read first, and how much is enough for a day. Only they themselves are ever shown it. */
@Repository
class Preferences {

    static final int USUALLY_ENOUGH = 40;

    private final MemberDirectory members;
    private final JdbcClient jdbc;
    private final Clock clock;

    Preferences(MemberDirectory members, JdbcClient jdbc, Clock clock) {
        this.members = members;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A moderator's day.
     *
     * @param enough decisions, at least 1
     * @param zone where their midnight is
     * @param wentOnAt when they last chose to go on past it, or long ago
     */
    record Day(int enough, ZoneId zone, Instant wentOnAt) {

        Instant beganBefore(Instant now) {
            return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        }
    }

    Day day(MemberId moderator) {
        return jdbc.sql("select enough, zone, went_on_at from moderator_day where moderator_id = ?")
                .param(moderator.value())
                .query((row, number) -> {
                    OffsetDateTime wentOn = row.getObject(3, OffsetDateTime.class);
                    return new Day(
                            row.getInt(1),
                            ZoneId.of(row.getString(2)),
                            wentOn == null ? Instant.EPOCH : wentOn.toInstant());
                })
                .optional()
                .orElseGet(() -> new Day(USUALLY_ENOUGH, clock.getZone(), Instant.EPOCH));
    }

    /** In the form of {@link Topics}. */
    Set<String> topics(MemberId moderator) {
        return new TreeSet<>(jdbc.sql("select topic from moderator_topic where moderator_id = ?")
                .param(moderator.value())
                .query(String.class)
                .list());
    }

    /** Whether a case is about something that this moderator would rather not read first. */
    boolean isUnwanted(CaseId id, MemberId moderator) {
        return jdbc.sql("""
                        select count(*) from case_topic t join moderator_topic m on m.topic = t.topic
                        where t.case_id = ? and m.moderator_id = ?
                        """)
                        .param(id.value())
                        .param(moderator.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    void keep(MemberId moderator, Set<String> topics, int enough, ZoneId zone) {
        // two clicks at once wait for each other
        members.hold(moderator);
        Instant wentOn = day(moderator).wentOnAt();
        forget(moderator);
        topics.forEach(it -> jdbc.sql("insert into moderator_topic (moderator_id, topic) values (?, ?)")
                .param(moderator.value())
                .param(it)
                .update());
        keepDay(moderator, new Day(enough, zone, wentOn));
    }

    /** They have been told that it is enough, and go on. */
    @Transactional
    void goOn(MemberId moderator) {
        // two clicks at once wait for each other
        members.hold(moderator);
        Day day = day(moderator);
        jdbc.sql("delete from moderator_day where moderator_id = ?")
                .param(moderator.value())
                .update();
        keepDay(moderator, new Day(day.enough(), day.zone(), clock.instant()));
    }

    private void keepDay(MemberId moderator, Day day) {
        jdbc.sql("insert into moderator_day (moderator_id, enough, zone, went_on_at) values (?, ?, ?, ?)")
                .param(moderator.value())
                .param(day.enough())
                .param(day.zone().getId())
                .param(day.wentOnAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    void forget(MemberId moderator) {
        for (String table : new String[] {"moderator_topic", "moderator_day"}) {
            jdbc.sql("delete from " + table + " where moderator_id = ?")
                    .param(moderator.value())
                    .update();
        }
    }
}
