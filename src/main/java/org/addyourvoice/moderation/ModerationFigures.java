package org.addyourvoice.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.estimate.Percentile;
import org.addyourvoice.sanction.SanctionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what happened at the desk. It counts what can't be changed any more (the log, the decisions, the reports), so that a stretch that is over says
 * the same for good, whoever has left since.
 */
@Service
@Transactional(readOnly = true)
public class ModerationFigures {

    private static final String SENT = "('PASSED_BY_RULES', 'OPENED', 'RESUBMITTED')";

    private final JdbcClient jdbc;
    private final FigureSource source;

    ModerationFigures(JdbcClient jdbc, FigureSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** When the first text was sent. */
    public Optional<Instant> beginning() {
        return jdbc.sql("select min(happened_at) from audit_entry")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** From {@code since} on, and before {@code until}. What was taken back doesn't count. */
    public ModerationCounts between(Instant since, Instant until) {
        Stretch when = new Stretch(since, until);
        List<TakenDecision> standing = source.decisions(since, until).stream()
                .filter(TakenDecision::stands)
                .toList();
        List<Duration> waits = standing.stream()
                .flatMap(it -> Arrays.stream(Urgency.values()).flatMap(urgency -> it.wait(urgency).stream()))
                .toList();
        Map<String, Integer> appeals = appeals(when);
        return new ModerationCounts(
                texts(
                        "select distinct experience_id, revision from audit_entry where action in " + SENT
                                + " and happened_at >= :since and happened_at < :until",
                        when),
                texts(PUBLISHED, when),
                count(standing, CaseOutcome.RETURN),
                count(standing, CaseOutcome.DECLINE),
                count(standing, CaseOutcome.REMOVE),
                reasons(when),
                reports(when),
                appeals.getOrDefault(AuditAction.APPEAL_UPHELD.name(), 0),
                appeals.getOrDefault(AuditAction.APPEAL_REFUSED.name(), 0),
                sanctions(when),
                crises(when),
                waits.size(),
                Percentile.of(waits, 50).orElse(null));
    }

    private static final String PUBLISHED = """
            select distinct experience_id, revision from audit_entry where action = 'PASSED_BY_RULES'
                and happened_at >= :since and happened_at < :until
            union select distinct experience_id, revision from decision d where outcome = 'PUBLISH' and decided_at >= :since and decided_at < :until
                and not exists (select 1 from decision_undo u where u.decision_id = d.id)
            """;

    private record Stretch(Instant since, Instant until) {}

    private int texts(String distinct, Stretch when) {
        return in(jdbc.sql("select count(*) from (" + distinct + ") texts"), when)
                .query(Integer.class)
                .single();
    }

    private static int count(List<TakenDecision> standing, CaseOutcome outcome) {
        return (int) standing.stream().filter(it -> it.outcome() == outcome).count();
    }

    private Map<String, Integer> reasons(Stretch when) {
        return counted("""
                select reason, count(*) from decision d where reason is not null and decided_at >= :since and decided_at < :until
                and not exists (select 1 from decision_undo u where u.decision_id = d.id) group by reason
                """, when);
    }

    private Map<String, Integer> reports(Stretch when) {
        Map<String, Integer> byName = counted("""
                select door, count(*) from (
                    select first_door as door from member_report where first_told_at >= :since and first_told_at < :until
                    union all select 'WORRIED' from member_report where worried_at >= :since and worried_at < :until) told
                group by door
                """, when);
        Map<String, Integer> reports = new HashMap<>();
        for (Door door : Door.values()) {
            reports.put(door.slug(), byName.getOrDefault(door.name(), 0));
        }
        return reports;
    }

    /** Against decisions and against sanctions. An answer doesn't count if the next thing that happened to appeals there was that it was taken back. */
    private Map<String, Integer> appeals(Stretch when) {
        return counted("""
                select replace(action, 'SANCTION_', ''), count(*) from audit_entry i
                where action in ('APPEAL_UPHELD', 'APPEAL_REFUSED', 'SANCTION_APPEAL_UPHELD', 'SANCTION_APPEAL_REFUSED')
                and happened_at >= :since and happened_at < :until
                and not exists (select 1 from audit_entry b where b.action in ('APPEAL_UNDONE', 'SANCTION_APPEAL_UNDONE')
                    and b.id > i.id and (b.case_id = i.case_id or b.sanction_id = i.sanction_id)
                    and not exists (select 1 from audit_entry c where c.id > i.id and c.id < b.id
                        and (c.case_id = i.case_id or c.sanction_id = i.sanction_id)
                        and c.action in ('APPEAL_UPHELD', 'APPEAL_REFUSED', 'SANCTION_APPEAL_UPHELD', 'SANCTION_APPEAL_REFUSED')))
                group by replace(action, 'SANCTION_', '')
                """, when);
    }

    /** What was taken back before anybody felt it doesn't count. */
    private Map<String, Integer> sanctions(Stretch when) {
        Map<String, Integer> byName = counted("""
                select sanction_kind, count(*) from audit_entry i where action = 'SANCTION_IMPOSED' and happened_at >= :since and happened_at < :until
                and not exists (select 1 from audit_entry b where b.sanction_id = i.sanction_id and b.action = 'SANCTION_TAKEN_BACK')
                group by sanction_kind
                """, when);
        Map<String, Integer> sanctions = new HashMap<>();
        for (SanctionKind kind : SanctionKind.values()) {
            sanctions.put(kind.slug(), byName.getOrDefault(kind.name(), 0));
        }
        return sanctions;
    }

    /** By when somebody dealt with them: that is written down for good. */
    private int crises(Stretch when) {
        return in(
                        jdbc.sql("select count(distinct case_id) from decision where urgency_before = 'CRISIS'"
                                + " and decided_at >= :since and decided_at < :until"),
                        when)
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> counted(String sql, Stretch when) {
        Map<String, Integer> counts = new HashMap<>();
        in(jdbc.sql(sql), when).query(row -> {
            counts.put(Objects.requireNonNull(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    private static JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement, Stretch when) {
        return statement
                .param("since", when.since().atOffset(ZoneOffset.UTC))
                .param("until", when.until().atOffset(ZoneOffset.UTC));
    }
}
