package org.addyourvoice.tally;

import java.util.List;
import org.addyourvoice.vocabulary.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts everything again from what was reported and says where the kept figures differ. It changes nothing. */
@Service("tallyRecount")
public class Recount {

    /**
     * What is kept counts up, what should be kept counts down; whatever is not zero in the end is a difference.
     */
    private static final String DIFFERENCES = """
            with latest as (
                select id, strategy_id, experience_id, outcome, context, stated_at
                from (
                    select r.id, r.experience_id, r.outcome, r.context, r.stated_at,
                        coalesce(s.counted_as, s.id) as strategy_id,
                        row_number() over (
                            partition by r.member_id, coalesce(s.counted_as, s.id)
                            order by r.stated_at desc, r.source desc, r.id desc) as place
                    from tally_report r join tally_voter v on v.member_id = r.member_id
                        join strategy s on s.id = r.strategy_id
                    where coalesce(s.counted_as, s.id) between :first and :last
                        and not v.suspended and (v.trusted or v.vouched or r.source <> 0)) ranked
                where place = 1),
            about as (
                select id, strategy_id, experience_id, outcome, context, stated_at, 0 as symptom_id from latest
                union all
                select l.id, l.strategy_id, l.experience_id, l.outcome, l.context, l.stated_at, s.symptom_id
                from tally_report_symptom s join latest l on l.id = s.report_id
                union all
                select id, counted_in, null, outcome, context, stated_at, 0 from tally_unlinked
                where counted_in between :first and :last
                union all
                select u.id, u.counted_in, null, u.outcome, u.context, u.stated_at, s.symptom_id
                from tally_unlinked_symptom s join tally_unlinked u on u.id = s.unlinked_id
                where u.counted_in between :first and :last),
            one as (
                select strategy_id, context, symptom_id,
                    cast(extract(year from stated_at at time zone 'UTC') as varchar(4)) || '-q'
                        || cast(extract(quarter from stated_at at time zone 'UTC') as varchar(1)) as period,
                    case when outcome = 'HELPED' then -1 else 0 end as helped,
                    case when outcome = 'MIXED' then -1 else 0 end as mixed,
                    case when outcome = 'NO_CHANGE' then -1 else 0 end as no_change,
                    case when outcome = 'REVVED' then -1 else 0 end as revved,
                    case when experience_id is null then 1 else 0 end as quick
                from about),
            entry as (
                select strategy_id, context, symptom_id as thing, helped, mixed, no_change, revved,
                    quick_helped, quick_mixed, quick_no_change, quick_revved from tally_cell
                where strategy_id between :first and :last
                union all
                select strategy_id, 'ANY', symptom_id, helped, mixed, no_change, revved,
                    helped * quick, mixed * quick, no_change * quick, revved * quick from one
                union all
                select strategy_id, context, symptom_id, helped, mixed, no_change, revved,
                    helped * quick, mixed * quick, no_change * quick, revved * quick from one
                union all
                select strategy_id, period, 0, helped, mixed, no_change, revved,
                    helped * quick, mixed * quick, no_change * quick, revved * quick from one where symptom_id = 0
                union all
                select strategy_id, 'VOICE', report_id, 1, 0, 0, 0, 0, 0, 0, 0 from tally_voice
                where strategy_id between :first and :last
                union all
                select strategy_id, 'VOICE', id, -1, 0, 0, 0, 0, 0, 0, 0 from latest)
            select strategy_id, context, thing, sum(helped), sum(mixed), sum(no_change), sum(revved),
                sum(quick_helped), sum(quick_mixed), sum(quick_no_change), sum(quick_revved)
            from entry group by strategy_id, context, thing
            having sum(helped) <> 0 or sum(mixed) <> 0 or sum(no_change) <> 0 or sum(revved) <> 0
                or sum(quick_helped) <> 0 or sum(quick_mixed) <> 0 or sum(quick_no_change) <> 0 or sum(quick_revved) <> 0
            order by strategy_id, context, thing
            """;

    private final JdbcClient jdbc;

    Recount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every strategy, at one moment. Empty where all is true. */
    // H2 takes one snapshot of all tables for this level only; below it, each table is seen at another moment.
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public List<Difference> differences() {
        return between(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Of one strategy, which costs a part of the whole. */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public List<Difference> differences(StrategyId strategy) {
        return between(strategy.value(), strategy.value());
    }

    /** Every strategy that was ever spoken of, retired ones too. */
    @Transactional(readOnly = true)
    public List<StrategyId> strategies() {
        return jdbc.sql("select strategy_id from tally_cell union select strategy_id from tally_report order by 1")
                .query((row, number) -> new StrategyId(row.getLong(1)))
                .list();
    }

    private List<Difference> between(long first, long last) {
        return jdbc.sql(DIFFERENCES)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Difference(
                        new StrategyId(row.getLong(1)),
                        row.getString(2),
                        row.getLong(3),
                        new Counts(row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7)),
                        new Counts(row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11))))
                .list();
    }
}
