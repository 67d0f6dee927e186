package org.addyourvoice.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much has begun to wait since somebody last looked. Days to look again come by themselves, and are not counted. */
@Repository
class Arrivals {

    private static final String SINCE = """
            select count(*) from (
                select 'TEXTS' as kind, urgency, waiting_since as since from review_case where state = 'OPEN'
                union all
                select 'APPEALS', 'ORDINARY', appealed_at from appeal where state = 'OPEN'
                union all
                select 'SUGGESTIONS', 'ORDINARY', opened_at from suggestion where state = 'OPEN'
                union all
                select 'ACCOUNTS', 'ORDINARY', opened_at from account_flag where state = 'OPEN'
                union all
                select 'OPINIONS', c.urgency, o.asked_at
                from second_opinion o join review_case c on c.id = o.case_id where c.state = 'OPEN' and o.ended_at is null) waiting
            where (:kind = 'ALL' and kind <> 'OPINIONS' or kind = :kind) and (urgency <> 'CRISIS' or :crisis) and since > :seen
            """;

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param crisis whether what is urgent counts */
    int since(Instant seen, QueueKind kind, boolean crisis) {
        return jdbc.sql(SINCE)
                .param("kind", kind.name())
                .param("crisis", crisis)
                .param("seen", seen.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
