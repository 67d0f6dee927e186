-- What was decided and who did it is written down for good. Only who somebody was, and the words to them, may be taken out: the columns that a trigger
-- names may become null or empty.
create function append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and not exists (
            select 1 from jsonb_each_text(to_jsonb(new)) after join jsonb_each_text(to_jsonb(old)) before using (key)
            where after.value is distinct from before.value
              and not (key = any(tg_argv::text[]) and coalesce(after.value, '') = '')) then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function append_only('actor_id', 'author_id');
create trigger decision_append_only before update or delete on decision for each row execute function append_only('words');
create trigger decision_undo_append_only before update or delete on decision_undo for each row execute function append_only();

create trigger audit_entry_never_emptied before truncate on audit_entry for each statement execute function append_only();
create trigger decision_never_emptied before truncate on decision for each statement execute function append_only();
create trigger decision_undo_never_emptied before truncate on decision_undo for each statement execute function append_only();
