package org.addyourvoice.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the figures are made of. Nothing here reads who decided: there are no figures of persons. */
@Repository
class FigureSource {

    private final JdbcClient jdbc;

    FigureSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits. @param oldest null where nothing does */
    record Pile(int waiting, int overdue, @Nullable Instant oldest) {

        static final Pile EMPTY = new Pile(0, 0, null);
    }

    /** All that stands in the queue. A day to look again waits from when it comes, and not from when it was planned. */
    private static final String PILES = """
            select pile, count(*), sum(case when due_at < :now then 1 else 0 end), min(since) from (
                select case when w.kind = 'TEXTS' then w.urgency when w.id < 0 then 'SANCTION_APPEALS' else w.kind end as pile, w.due_at,
                    case when w.kind = 'FOLLOW_UPS' then w.due_at - interval '1' day else w.since end as since
                from\s""" + Waiting.ROWS + ") piles group by pile";

    Map<WaitingKind, Pile> waiting(Instant now, LocalDate today) {
        Map<WaitingKind, Pile> piles = new EnumMap<>(WaitingKind.class);
        jdbc.sql(PILES)
                .param("now", utc(now))
                .param("today", today)
                .param("reader", 0)
                .query(row -> {
                    piles.put(
                            WaitingKind.valueOf(row.getString(1)),
                            new Pile(row.getInt(2), row.getInt(3), instant(row, 4)));
                });
        return piles;
    }

    /** From {@code since} on, and before {@code until}. */
    List<TakenDecision> decisions(Instant since, Instant until) {
        return jdbc.sql("""
                        select d.decided_at, d.outcome, d.urgency_before, d.case_before, d.waiting_since, d.due_at, u.decision_id
                        from decision d left join decision_undo u on u.decision_id = d.id
                        where d.decided_at >= :since and d.decided_at < :until
                        """)
                .param("since", utc(since))
                .param("until", utc(until))
                .query((row, number) -> taken(row))
                .list();
    }

    private static TakenDecision taken(ResultSet row) throws SQLException {
        String urgency = row.getString(3);
        return new TakenDecision(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                CaseOutcome.valueOf(row.getString(2)),
                row.getObject(7) != null,
                urgency == null ? null : Urgency.valueOf(urgency),
                CaseState.OPEN.name().equals(row.getString(4)),
                instant(row, 5),
                instant(row, 6));
    }

    /** An appeal that was answered, against a decision or a sanction. */
    record AnsweredAppeal(Instant at, boolean upheld) {}

    List<AnsweredAppeal> answeredAppeals(Instant since) {
        return jdbc.sql("""
                        select decided_at, state from appeal where decided_at >= :since
                        union all select decided_at, state from sanction_appeal where decided_at >= :since""")
                .param("since", utc(since))
                .query((row, number) -> new AnsweredAppeal(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        AppealState.UPHELD.name().equals(row.getString(2))))
                .list();
    }

    /** When appeals came in. */
    List<Instant> appeals(Instant since) {
        return jdbc.sql("""
                        select appealed_at from appeal where appealed_at >= :since
                        union all select appealed_at from sanction_appeal where appealed_at >= :since""")
                .param("since", utc(since))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
