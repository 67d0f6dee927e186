-- The sanction that settled a flagged account: it waits again where that is taken back before it takes effect.
alter table account_flag add column sanction_id bigint;
create index ix_account_flag_sanction on account_flag (sanction_id);

-- Its member has let go of the text whose decision it followed; it forgets the decision once that can't be taken back any more.
alter table sanction add column let_go boolean default false not null;
