-- What a member told first, and when, and when they were worried after that: figures go by these, and they stay as they are. What a report is by now stands
-- in its door and reported_at.
alter table member_report add column first_door varchar(16);
alter table member_report add column first_told_at timestamp(6) with time zone;
alter table member_report add column worried_at timestamp(6) with time zone;
update member_report set first_door = door, first_told_at = reported_at;
alter table member_report alter column first_door set not null;
alter table member_report alter column first_told_at set not null;

create index ix_member_report_first_told on member_report (first_told_at);
create index ix_member_report_worried on member_report (worried_at);
