package org.addyourvoice.tally;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which statement of each member on each strategy is the one that counts. A strategy that was merged has none: it counts as the other one. */
@Repository
class Voices {

    private final JdbcClient jdbc;
    private final Reports reports;

    Voices(JdbcClient jdbc, Reports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** With its symptoms, so ask before the report behind it goes. */
    Optional<Voice> find(MemberId member, StrategyId strategy) {
        return jdbc.sql("""
                        select report_id as id, experience_id, outcome, context, stated_at from tally_voice
                        where member_id = :member and strategy_id = :strategy
                        """)
                .param("member", member.value())
                .param("strategy", strategy.value())
                .query((row, number) -> reports.voice(row, strategy))
                .optional();
    }

    /** All of a member's. */
    List<Voice> of(MemberId member) {
        return jdbc.sql("""
                        select report_id as id, strategy_id, experience_id, outcome, context, stated_at from tally_voice
                        where member_id = :member order by strategy_id
                        """)
                .param("member", member.value())
                .query((row, number) -> reports.voice(row, new StrategyId(row.getLong("strategy_id"))))
                .list();
    }

    void remove(MemberId member, StrategyId strategy) {
        jdbc.sql("delete from tally_voice where member_id = :member and strategy_id = :strategy")
                .param("member", member.value())
                .param("strategy", strategy.value())
                .update();
    }

    void add(Voice voice) {
        jdbc.sql("""
                        insert into tally_voice (member_id, strategy_id, report_id, experience_id, outcome, context, stated_at)
                        select member_id, :strategy, id, experience_id, outcome, context, stated_at
                        from tally_report where id = :report
                        """)
                .param("strategy", voice.strategy().value())
                .param("report", voice.report())
                .update();
    }
}
