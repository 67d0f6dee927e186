package org.addyourvoice.tally;

import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which statement of each member on each strategy is the one that counts. */
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

    void remove(MemberId member, StrategyId strategy) {
        jdbc.sql("delete from tally_voice where member_id = :member and strategy_id = :strategy")
                .param("member", member.value())
                .param("strategy", strategy.value())
                .update();
    }

    void add(Voice voice) {
        jdbc.sql("""
                        insert into tally_voice (member_id, strategy_id, report_id, experience_id, outcome, context, stated_at)
                        select member_id, strategy_id, id, experience_id, outcome, context, stated_at
                        from tally_report where id = :report
                        """).param("report", voice.report()).update();
    }
}
