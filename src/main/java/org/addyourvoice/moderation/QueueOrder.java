package org.addyourvoice.moderation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which order things wait, whatever they are: crisis first, then by age. */
@Repository
class QueueOrder {

    private static final String WAITING = """
            select kind, id from (
                select 'TEXTS' as kind, id, urgency, waiting_since from review_case where state = 'OPEN'
                union all
                select 'SUGGESTIONS', id, 'ORDINARY', opened_at from suggestion where state = 'OPEN') waiting
            where :kind = 'ALL' or kind = :kind
            order by urgency, waiting_since, kind desc, id
            limit :size offset :start
            """;

    private final JdbcClient jdbc;

    QueueOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Place(QueueKind kind, long id) {}

    List<Place> find(QueueKind kind, int start, int size) {
        return jdbc.sql(WAITING)
                .param("kind", kind.name())
                .param("size", size)
                .param("start", start)
                .query((row, number) -> new Place(QueueKind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }
}
