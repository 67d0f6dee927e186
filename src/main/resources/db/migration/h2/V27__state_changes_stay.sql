create trigger state_change_append_only before update, delete on state_change for each row call 'org.addyourvoice.moderation.AppendOnly';
