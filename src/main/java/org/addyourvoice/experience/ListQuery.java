package org.addyourvoice.experience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which experiences a list shows, newest first, paged by key so that page 1 000 costs what page 1 costs. */
@Component
class ListQuery {

    private static final String VISIBLE = """
            from experience e join experience_revision r on r.id = e.live_revision_id
            where e.under_id is null
            """;

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;

    ListQuery(JdbcClient jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    List<Cursor> find(ExperienceFilter filter, @Nullable Cursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder("select e.id, e.published_at ").append(fitting(filter, parameters));
        if (after != null) {
            sql.append(" and (e.published_at, e.id) < (:at, :id)");
            parameters.put("at", after.publishedAt().atOffset(ZoneOffset.UTC));
            parameters.put("id", after.id());
        }
        sql.append(" order by e.published_at desc, e.id desc limit :limit");
        parameters.put("limit", limit);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(ListQuery::cursor)
                .list();
    }

    long count(ExperienceFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = "select count(*) " + fitting(filter, parameters);
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private String fitting(ExperienceFilter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder(VISIBLE);
        reported(filter, sql, parameters);
        if (!filter.symptoms().isEmpty()) {
            sql.append(
                    " and exists (select 1 from revision_symptom s where s.revision_id = r.id and s.symptom_id in (:symptoms))");
            parameters.put(
                    "symptoms", filter.symptoms().stream().map(SymptomId::value).toList());
        }
        if (filter.context() != null) {
            sql.append(" and r.context = :context");
            parameters.put("context", filter.context().name());
        }
        if (filter.since() != null) {
            sql.append(" and e.published_at > :since");
            parameters.put("since", filter.since().atOffset(ZoneOffset.UTC));
        }
        if (!filter.without().isEmpty()) {
            sql.append(" and e.id not in (:without)");
            parameters.put(
                    "without",
                    filter.without().stream().map(ExperienceId::value).toList());
        }
        return sql.toString();
    }

    private void reported(ExperienceFilter filter, StringBuilder sql, Map<String, Object> parameters) {
        if (filter.strategy() == null && filter.outcome() == null) {
            return;
        }
        sql.append(" and exists (select 1 from revision_report p where p.revision_id = r.id");
        if (filter.strategy() != null) {
            sql.append(" and p.strategy_id in (:strategies)");
            parameters.put(
                    "strategies",
                    vocabulary.family(filter.strategy()).stream()
                            .map(StrategyId::value)
                            .toList());
        }
        if (filter.outcome() != null) {
            sql.append(" and p.outcome = :outcome");
            parameters.put("outcome", filter.outcome().name());
        }
        sql.append(")");
    }

    private static Cursor cursor(ResultSet row, int number) throws SQLException {
        return new Cursor(row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getLong("id"));
    }
}
