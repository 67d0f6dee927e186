package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which order things wait, whatever they are: crisis first, then what is overdue, then by score, then by age. */
@Repository
class QueueOrder {

    private static final String WAITING = """
            select kind, id from (
                select 'TEXTS' as kind, id, urgency, score, waiting_since as since, due_at from review_case where state = 'OPEN'
                union all
                select 'APPEALS', id, 'ORDINARY', 30, appealed_at, appealed_at + interval '3' day from appeal where state = 'OPEN'
                union all
                select 'FOLLOW_UPS', id, 'CRISIS', 10, planned_at, cast(look_on + interval '1' day as timestamp with time zone)
                from follow_up where done_at is null and look_on <= :today
                union all
                select 'SUGGESTIONS', id, 'ORDINARY', 0, opened_at, opened_at + interval '7' day from suggestion where state = 'OPEN') waiting
            where (:kind = 'ALL' or kind = :kind or :kind = 'OPINIONS' and kind = 'TEXTS'
                and exists (select 1 from second_opinion o where o.case_id = waiting.id and o.ended_at is null)) and (urgency <> 'CRISIS' or :crisis)
            order by urgency, case when due_at < :now then 0 else 1 end, score desc, since, kind, id
            limit :size offset :start
            """;

    private static final String FREE = """
            select id from review_case c
            where state = 'OPEN' and (urgency <> 'CRISIS' or :crisis) and (author_id is null or author_id <> :moderator)
            and not exists (select 1 from case_claim l where l.case_id = c.id and l.moderator_id <> :moderator and l.claimed_until > :now)
            and not exists (select 1 from case_pass p where p.case_id = c.id and p.moderator_id = :moderator and p.passed_at > :passed)
            and not exists (select 1 from second_opinion o where o.case_id = c.id and o.asked_by = :moderator and o.ended_at is null)
            order by urgency, case when due_at < :now then 0 else 1 end, score desc, waiting_since, id
            limit 20
            """;

    private final JdbcClient jdbc;
    private final DeskTime time;
    private final Clock clock;

    QueueOrder(JdbcClient jdbc, DeskTime time, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    record Place(QueueKind kind, long id) {}

    /** The first cases that this moderator may take: neither their own text, nor somebody else's work, nor passed on by them, nor one that they want a second opinion on. @param crisis whether they take crises */
    List<CaseId> freeFor(MemberId moderator, boolean crisis) {
        return jdbc.sql(FREE)
                .param("moderator", moderator.value())
                .param("crisis", crisis)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("passed", clock.instant().minus(Claims.PASSED).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CaseId(row.getLong(1)))
                .list();
    }

    /** @param crisis whether what is urgent is shown */
    List<Place> find(QueueKind kind, boolean crisis, int start, int size) {
        return jdbc.sql(WAITING)
                .param("kind", kind.name())
                .param("crisis", crisis)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", time.today())
                .param("size", size)
                .param("start", start)
                .query((row, number) -> new Place(QueueKind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }
}
