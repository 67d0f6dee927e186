-- The secret of an authenticator app makes its codes, so it can't be a hash. It is locked with a key that lies elsewhere; what is in clear from before is
-- locked at the next start.
alter table authenticator alter column secret set data type varchar(200);
alter table authenticator add column sealed boolean default false not null;

-- A mark of that key, which tells another one from it and is of no use for finding it out.
create table seal_key (
  id smallint primary key,
  mark varchar(64) not null,
  constraint seal_key_is_one check (id = 1)
);
