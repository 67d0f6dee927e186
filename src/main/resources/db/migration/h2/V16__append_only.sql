-- What was decided and who did it is written down for good. Only who somebody was, and the words to them, may be taken out.
create trigger audit_entry_append_only before update, delete on audit_entry for each row call 'org.addyourvoice.moderation.AppendOnly';
create trigger decision_append_only before update, delete on decision for each row call 'org.addyourvoice.moderation.AppendOnly';
create trigger decision_undo_append_only before update, delete on decision_undo for each row call 'org.addyourvoice.moderation.AppendOnly';
