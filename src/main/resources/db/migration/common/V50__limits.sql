-- What limits have counted, where nodes share a PostgreSQL. The id is the day and a keyed hash of who is counted.
create table limit_bucket (
  id varchar(60) primary key,
  state bytea,
  expires_at bigint
);

create index ix_limit_bucket_expiry on limit_bucket (expires_at);

-- A secret for each day, deleted soon after it together with all that was hashed with it.
create table limit_key (
  used_on date primary key,
  secret varchar(64) not null
);
