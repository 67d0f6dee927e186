-- Which decision answered what a rule had asked: whatever brings the text here later is not there for that any more. Taking the decision back asks it again.
alter table review_reason add column answered_by bigint references decision (id);

update review_reason set answered_by = (
    select max(d.id) from decision d
    where d.case_id = review_reason.case_id and d.revision = review_reason.revision
        and d.outcome in ('PUBLISH', 'KEEP', 'RETURN', 'DECLINE', 'REMOVE')
        and not exists (select 1 from decision_undo u where u.decision_id = d.id));
