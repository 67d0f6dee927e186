-- A trigger that names no column got a null instead of an empty list, and let every column become null or empty.
create or replace function append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and not exists (
            select 1 from jsonb_each_text(to_jsonb(new)) after join jsonb_each_text(to_jsonb(old)) before using (key)
            where after.value is distinct from before.value
              and not (key = any(coalesce(tg_argv::text[], '{}')) and coalesce(after.value, '') = '')) then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
