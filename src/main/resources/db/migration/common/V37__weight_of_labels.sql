-- What waits already is weighed anew: a rule weighs by what it looks for too, and those beside the weightiest add a little.
update review_case set score = score
    + coalesce((select max(case when r.effect = 'ESCALATE' then 50 when r.effect in ('HIDE_PENDING', 'HOLD') then 20 when r.effect in ('REDACT', 'FLAG') then 10 else 0 end
            + case when r.effect = 'DEFER' then 0 when r.label in ('crisis', 'dosing_advice', 'abrupt_stop_advice') then 20 when r.label in ('sourcing', 'harassment') then 15
                when r.label = 'personal_info' then 10 when r.label = 'spam' then 5 else 0 end)
        from review_reason r where r.case_id = review_case.id and r.revision = review_case.revision
            and r.effect in ('ESCALATE', 'HIDE_PENDING', 'HOLD', 'DEFER', 'REDACT', 'FLAG')), 0)
    - coalesce((select max(case when r.effect = 'ESCALATE' then 50 when r.effect in ('HIDE_PENDING', 'HOLD') then 20 when r.effect in ('REDACT', 'FLAG') then 10 else 0 end)
        from review_reason r where r.case_id = review_case.id and r.revision = review_case.revision
            and r.effect in ('ESCALATE', 'HIDE_PENDING', 'HOLD', 'DEFER', 'REDACT', 'FLAG')), 0)
    + 2 * coalesce((select case when count(*) > 6 then 5 when count(*) > 1 then count(*) - 1 else 0 end
        from review_reason r where r.case_id = review_case.id and r.revision = review_case.revision
            and r.effect in ('ESCALATE', 'HIDE_PENDING', 'HOLD', 'DEFER', 'REDACT', 'FLAG')), 0)
where state = 'OPEN';
