package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.addyourvoice.experience.ExperienceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided on many texts, looked up at once, and how rules did by that. */
@Repository
class PastDecisions {

    private final JdbcClient jdbc;

    PastDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last decision that settled it, and the case. */
    record Settled(CaseId caseId, Fate fate) {}

    /** Of those revisions that have a case. */
    Map<Revised, Settled> on(Collection<ExperienceId> experiences) {
        Map<Revised, Settled> found = new HashMap<>();
        if (experiences.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select c.experience_id, c.revision, c.id, d.outcome
                        from review_case c left join decision d on d.case_id = c.id and d.revision = c.revision
                            and d.outcome <> 'ESCALATE'
                        where c.experience_id in (:experiences) order by d.id
                        """)
                .param(
                        "experiences",
                        experiences.stream().map(ExperienceId::value).toList())
                .query(row -> {
                    Revised revised = new Revised(new ExperienceId(row.getLong(1)), row.getInt(2));
                    String outcome = row.getString(4);
                    Fate fate = Fate.of(outcome == null ? null : CaseOutcome.valueOf(outcome));
                    found.put(revised, new Settled(new CaseId(row.getLong(3)), fate));
                });
        return found;
    }

    /**
     * How a rule that held texts did.
     *
     * @param held how many a person has decided on since
     * @param published how many of these went out exactly as they were written
     */
    record TrackRecord(int held, int published) {

        static final TrackRecord NONE = new TrackRecord(0, 0);
    }

    /** By the id of the rule. */
    Map<String, TrackRecord> ofRules() {
        Map<String, TrackRecord> records = new HashMap<>();
        jdbc.sql("""
                        select s.rule_id, count(*), sum(case when s.last_outcome = 'PUBLISH' then 1 else 0 end)
                        from (select r.rule_id,
                                (select d.outcome from decision d where d.id =
                                    (select max(l.id) from decision l where l.case_id = c.id and l.revision = c.revision
                                        and l.outcome <> 'ESCALATE')) as last_outcome
                            from review_reason r join review_case c on c.id = r.case_id
                            where r.effect in ('DEFER', 'HOLD', 'HIDE_PENDING', 'ESCALATE')) s
                        where s.last_outcome is not null group by s.rule_id
                        """).query(row -> {
            records.put(row.getString(1), new TrackRecord(row.getInt(2), row.getInt(3)));
        });
        return records;
    }
}
