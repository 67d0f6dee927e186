package org.addyourvoice.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What members have said that may count, each statement a row. Change a member's rows only while holding {@link Voters#lock}. */
@Repository
class Reports {

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Statement statement) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into tally_report (member_id, strategy_id, experience_id, source, outcome, context, stated_at)
                        values (:member, :strategy, :experience, :source, :outcome, :context, :at)
                        """)
                .param("member", statement.member().value())
                .param("strategy", statement.strategy().value())
                .param(
                        "experience",
                        statement.experience() == null
                                ? null
                                : statement.experience().value(),
                        Types.BIGINT)
                .param("source", statement.source())
                .param("outcome", statement.outcome().name())
                .param("context", statement.context().name())
                .param("at", statement.at().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        for (SymptomId symptom : statement.symptoms()) {
            jdbc.sql("insert into tally_report_symptom (report_id, symptom_id) values (:report, :symptom)")
                    .param("report", id)
                    .param("symptom", symptom.value())
                    .update();
        }
    }

    /** As what a strategy counts: itself, unless it was merged. */
    StrategyId countedAs(StrategyId strategy) {
        return roots("s.id = :key", strategy.value()).iterator().next();
    }

    /** As what the strategies count that the experience reports on. */
    Set<StrategyId> strategiesOf(ExperienceId experience) {
        return rootsOf("experience_id = :key", experience.value());
    }

    /** As what the strategies count on which the member has left a quick voice. */
    Set<StrategyId> quickStrategiesOf(MemberId member) {
        return rootsOf("member_id = :key and source = 0", member.value());
    }

    /** As what the strategies count of which the member has spoken. */
    Set<StrategyId> strategiesOf(MemberId member) {
        return rootsOf("member_id = :key", member.value());
    }

    private Set<StrategyId> rootsOf(String reports, long key) {
        return roots("s.id in (select strategy_id from tally_report where " + reports + ")", key);
    }

    private Set<StrategyId> roots(String strategies, long key) {
        return new HashSet<>(
                jdbc.sql("select distinct coalesce(s.counted_as, s.id) from strategy s where " + strategies)
                        .param("key", key)
                        .query((row, number) -> new StrategyId(row.getLong(1)))
                        .list());
    }

    /** Who has spoken of what is counted as one of these. */
    List<MemberId> membersOn(Collection<StrategyId> strategies) {
        return jdbc.sql("""
                        select distinct r.member_id from tally_report r join strategy s on s.id = r.strategy_id
                        where s.id in (:strategies) or s.counted_as in (:strategies)
                        """)
                .param("strategies", strategies.stream().map(StrategyId::value).toList())
                .query((row, number) -> new MemberId(row.getLong(1)))
                .list();
    }

    void removeAllOf(ExperienceId experience) {
        jdbc.sql("delete from tally_report where experience_id = :experience")
                .param("experience", experience.value())
                .update();
    }

    void removeAllOf(MemberId member) {
        jdbc.sql("delete from tally_report where member_id = :member")
                .param("member", member.value())
                .update();
    }

    void removeQuick(MemberId member, StrategyId strategy) {
        jdbc.sql("delete from tally_report where member_id = :member and strategy_id = :strategy and source = 0")
                .param("member", member.value())
                .param("strategy", strategy.value())
                .update();
    }

    /**
     * The latest statement that counts, by time, then by the experience's id, which stays when an event comes again, and then by its place there.
     *
     * @param strategy one that stands for itself; what was merged into it counts with it
     */
    Optional<Voice> latest(MemberId member, StrategyId strategy, Standing standing) {
        if (standing.suspended()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select r.id, experience_id, outcome, context, stated_at
                        from tally_report r join strategy s on s.id = r.strategy_id
                        where member_id = :member and coalesce(s.counted_as, s.id) = :strategy
                            and (:trusted or source <> 0)
                        order by stated_at desc, source desc, r.id desc limit 1
                        """)
                .param("member", member.value())
                .param("strategy", strategy.value())
                .param("trusted", standing.trusted())
                .query((row, number) -> voice(row, strategy))
                .optional();
    }

    List<Voice> quickOf(MemberId member) {
        return jdbc.sql("""
                        select id, experience_id, strategy_id, outcome, context, stated_at from tally_report
                        where member_id = :member and source = 0 order by stated_at desc, id desc
                        """)
                .param("member", member.value())
                .query((row, number) -> voice(row, new StrategyId(row.getLong("strategy_id"))))
                .list();
    }

    Voice voice(ResultSet row, StrategyId strategy) throws SQLException {
        long report = row.getLong("id");
        return new Voice(
                report,
                row.getObject("experience_id") == null,
                strategy,
                Outcome.valueOf(row.getString("outcome")),
                Context.valueOf(row.getString("context")),
                symptoms(report),
                row.getObject("stated_at", OffsetDateTime.class).toInstant());
    }

    MemberId memberOf(long report) {
        return jdbc.sql("select member_id from tally_report where id = :report")
                .param("report", report)
                .query((row, number) -> new MemberId(row.getLong(1)))
                .single();
    }

    private Set<SymptomId> symptoms(long report) {
        List<SymptomId> found = jdbc.sql("select symptom_id from tally_report_symptom where report_id = :report")
                .param("report", report)
                .query((row, number) -> new SymptomId(row.getLong(1)))
                .list();
        return Set.copyOf(found);
    }
}
