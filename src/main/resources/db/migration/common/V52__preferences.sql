-- How a member likes to read. One row for each who has chosen something; lists are text, one item a line.
create table preference (
  member_id bigint primary key,
  version bigint not null,
  theme varchar(40),
  light varchar(16) not null,
  text_size varchar(16) not null,
  spacing varchar(16) not null,
  figures varchar(16) not null,
  language varchar(3),
  notes varchar(16) not null,
  gentle boolean not null,
  muted_words varchar(500) not null,
  muted_strategies varchar(1300) not null,
  region varchar(20),
  digest varchar(16) not null,
  constraint preference_member foreign key (member_id) references member (id)
);
