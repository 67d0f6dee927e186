-- Who is at a job. The columns are the ones that the library asks for, its times in UTC.
create table job_lock (
  name varchar(64) primary key,
  lock_until timestamp(3) not null,
  locked_at timestamp(3) not null,
  locked_by varchar(255) not null
);

-- What became of each job when it was last begun.
create table job_run (
  name varchar(64) primary key,
  done_until timestamp(6) with time zone,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  well_at timestamp(6) with time zone,
  done int not null,
  undone int not null,
  problem varchar(200)
);
