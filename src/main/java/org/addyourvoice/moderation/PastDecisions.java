package org.addyourvoice.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.addyourvoice.experience.ExperienceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided on many texts, looked up at once, and how rules did by that. */
@Repository
public class PastDecisions {

    /** Nobody took it back, and the text no longer waits after it. */
    private static final String SETTLES = """
            d.outcome in ('PUBLISH', 'KEEP', 'RETURN', 'DECLINE', 'REMOVE')
            and not exists (select 1 from decision_undo u where u.decision_id = d.id)
            """;

    private final JdbcClient jdbc;

    PastDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last decision that settled it, and the case. */
    public record Settled(CaseId caseId, Fate fate) {}

    /** Of those revisions that have a case. */
    public Map<Revised, Settled> on(Collection<ExperienceId> experiences) {
        Map<Revised, Settled> found = new HashMap<>();
        if (experiences.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select c.experience_id, coalesce(d.revision, c.revision), c.id, d.outcome
                        from review_case c left join decision d on d.case_id = c.id and
                        """ + SETTLES + """
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
    public record TrackRecord(int held, int published) {

        public static final TrackRecord NONE = new TrackRecord(0, 0);
    }

    /** By the id of the rule, over decisions from then on. */
    public Map<String, TrackRecord> ofRules(Instant since) {
        Map<String, TrackRecord> records = new HashMap<>();
        jdbc.sql("""
                        select s.rule_id, count(*), sum(case when l.outcome in ('PUBLISH', 'KEEP') and l.passages = '' then 1 else 0 end)
                        from (select r.rule_id,
                                (select max(d.id) from decision d where d.case_id = r.case_id and d.revision = r.revision and
                        """ + SETTLES + """
                                ) as last_id
                            from review_reason r where r.effect in ('DEFER', 'HOLD', 'HIDE_PENDING', 'ESCALATE')) s
                        join decision l on l.id = s.last_id where l.decided_at >= :since group by s.rule_id
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    records.put(row.getString(1), new TrackRecord(row.getInt(2), row.getInt(3)));
                });
        return records;
    }
}
