-- Somebody who asked for their account to be erased has until erase_at to change their mind. What is left afterwards is a number.
alter table member add column erase_at timestamp(6) with time zone;
alter table member add column erase_keeps_voices boolean default false not null;
alter table member add column erased_at timestamp(6) with time zone;
create index ix_member_erase_at on member (erase_at);
