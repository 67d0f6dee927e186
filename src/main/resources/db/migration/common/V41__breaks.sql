-- Members who have shut themselves out for a while, by their own choice.
create table taken_break (
  member_id bigint primary key,
  ends_at timestamp(6) with time zone not null,
  constraint taken_break_member foreign key (member_id) references member (id)
);
