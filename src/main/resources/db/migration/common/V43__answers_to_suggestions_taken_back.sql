-- When a suggested strategy was answered, and whether that tagged the text with it: its author hears when the answer can't be taken back any more.
alter table experience_revision add column suggestion_answered_at timestamp(6) with time zone;
alter table experience_revision add column suggestion_tagged boolean;

-- Whether the answer made its words another name of a strategy.
alter table suggestion add column remembered boolean default false not null;
