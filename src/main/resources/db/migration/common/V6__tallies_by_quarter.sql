-- What was said in a quarter is kept like what was said in a situation: in the cell named after it, such as '2026-q3'.
insert into tally_cell (
    strategy_id, context, symptom_id, helped, mixed, no_change, revved, quick_helped, quick_mixed, quick_no_change, quick_revved)
select strategy_id, period, 0,
    sum(case when outcome = 'HELPED' then 1 else 0 end),
    sum(case when outcome = 'MIXED' then 1 else 0 end),
    sum(case when outcome = 'NO_CHANGE' then 1 else 0 end),
    sum(case when outcome = 'REVVED' then 1 else 0 end),
    sum(case when outcome = 'HELPED' and experience_id is null then 1 else 0 end),
    sum(case when outcome = 'MIXED' and experience_id is null then 1 else 0 end),
    sum(case when outcome = 'NO_CHANGE' and experience_id is null then 1 else 0 end),
    sum(case when outcome = 'REVVED' and experience_id is null then 1 else 0 end)
from (
    select strategy_id, outcome, experience_id,
        cast(extract(year from stated_at at time zone 'UTC') as varchar(4)) || '-q'
            || cast(extract(quarter from stated_at at time zone 'UTC') as varchar(1)) as period
    from tally_voice) voices
group by strategy_id, period;
