package org.addyourvoice.tally;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The experiences behind a figure: exactly those whose report is the voice that is counted, newest first. */
@Repository
class VoiceList {

    private final JdbcClient jdbc;

    VoiceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at where it stands in the list */
    record Entry(ExperienceId experience, Cursor at) {}

    List<Entry> find(StrategyId strategy, @Nullable Outcome outcome, Slice slice, @Nullable Cursor after, int limit) {
        StringBuilder sql = new StringBuilder("select v.experience_id, v.stated_at, v.report_id from tally_voice v"
                + " where v.strategy_id = :strategy and v.experience_id is not null");
        Map<String, Object> parameters = new HashMap<>(Map.of("strategy", strategy.value(), "limit", limit));
        if (outcome != null) {
            sql.append(" and v.outcome = :outcome");
            parameters.put("outcome", outcome.name());
        }
        if (slice.context() != null) {
            sql.append(" and v.context = :context");
            parameters.put("context", slice.contextKey());
        }
        if (slice.symptom() != null) {
            sql.append(" and exists (select 1 from tally_report_symptom s"
                    + " where s.report_id = v.report_id and s.symptom_id = :symptom)");
            parameters.put("symptom", slice.symptomKey());
        }
        if (slice.quarter() != null) {
            sql.append(" and v.stated_at >= :begin and v.stated_at < :end");
            parameters.put("begin", slice.quarter().begin().atOffset(ZoneOffset.UTC));
            parameters.put("end", slice.quarter().next().begin().atOffset(ZoneOffset.UTC));
        }
        if (after != null) {
            sql.append(" and (v.stated_at, v.report_id) < (:at, :report)");
            parameters.put("at", after.publishedAt().atOffset(ZoneOffset.UTC));
            parameters.put("report", after.id());
        }
        sql.append(" order by v.stated_at desc, v.report_id desc limit :limit");
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, number) -> new Entry(
                        new ExperienceId(row.getLong(1)),
                        new Cursor(row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3))))
                .list();
    }
}
