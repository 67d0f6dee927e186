package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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
                select 'SUGGESTIONS', id, 'ORDINARY', 0, opened_at, opened_at + interval '7' day from suggestion where state = 'OPEN') waiting
            where (:kind = 'ALL' or kind = :kind) and (urgency <> 'CRISIS' or :crisis)
            order by urgency, case when due_at < :now then 0 else 1 end, score desc, since, kind, id
            limit :size offset :start
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueOrder(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Place(QueueKind kind, long id) {}

    /** @param crisis whether what is urgent is shown */
    List<Place> find(QueueKind kind, boolean crisis, int start, int size) {
        return jdbc.sql(WAITING)
                .param("kind", kind.name())
                .param("crisis", crisis)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("size", size)
                .param("start", start)
                .query((row, number) -> new Place(QueueKind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }
}
