create trigger state_change_append_only before update or delete on state_change for each row execute function append_only();
create trigger state_change_never_emptied before truncate on state_change for each statement execute function append_only();
