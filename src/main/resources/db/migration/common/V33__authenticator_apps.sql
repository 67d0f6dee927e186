-- The app that shows a code for a second step at sign-in: one for each member at most. last_step is the half minute whose code was used last; none works twice.
create table authenticator (
  member_id bigint primary key,
  secret varchar(64) not null,
  last_step bigint not null,
  added_at timestamp(6) with time zone not null,
  constraint authenticator_member foreign key (member_id) references member (id)
);
