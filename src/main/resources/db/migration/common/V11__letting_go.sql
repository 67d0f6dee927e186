-- Somebody may let go of a text: it stays, and nothing leads to them any more. Then the numbers here are null.
alter table experience alter column author_id drop not null;
alter table experience add column disowned_at timestamp(6) with time zone;
alter table review_case alter column author_id drop not null;
alter table review_case alter column post_number drop not null;
alter table audit_entry alter column author_id drop not null;
