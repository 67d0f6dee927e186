-- No trigger hears of a table that is emptied as a whole. But a table that a foreign key points at can't be emptied so: here each row points at itself,
-- which says nothing and costs nothing. Decisions need none, since what took them back points at them. PostgreSQL has a trigger for it.
alter table audit_entry add constraint audit_entry_never_emptied foreign key (id) references audit_entry (id);
alter table decision_undo add constraint decision_undo_never_emptied foreign key (decision_id) references decision_undo (decision_id);
alter table state_change add constraint state_change_never_emptied foreign key (id) references state_change (id);
alter table setting_change add constraint setting_change_never_emptied foreign key (id) references setting_change (id);
alter table search_words_change add constraint search_words_change_never_emptied foreign key (id) references search_words_change (id);
