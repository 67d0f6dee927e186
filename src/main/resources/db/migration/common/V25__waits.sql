-- Since when the case had waited, and by when it should have been decided: the case itself forgets both when it waits again. Decisions from before have
-- neither.
alter table decision add column waiting_since timestamp(6) with time zone;
alter table decision add column due_at timestamp(6) with time zone;

-- Figures go by periods.
create index ix_decision_decided_at on decision (decided_at);
create index ix_audit_entry_happened_at on audit_entry (happened_at);

-- The log is narrowed down by who acted and by case, and read backwards.
create index ix_audit_entry_actor on audit_entry (actor_id, id);
create index ix_audit_entry_case on audit_entry (case_id, id);
