-- An account may be closed for a while: its voices don't count until then, and its member reads the reason at sign-in.
alter table member add column suspended_until timestamp(6) with time zone;
alter table member add column suspension_reason varchar(1000);
create index ix_member_suspended_until on member (suspended_until);
