-- Who may do what is written down as well.
alter table audit_entry add column role_before varchar(16);
alter table audit_entry add column role_after varchar(16);
