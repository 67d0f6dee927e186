-- Who is at work on what waits, whatever it is, until when; nobody else answers it meanwhile. Appeals against sanctions have
-- their number below zero, as they have in the queue. seen is the version that somebody had read who is to settle it elsewhere.
create table queue_claim (
    row_kind      varchar(16) not null,
    row_id        bigint not null,
    moderator_id  bigint not null references member (id),
    seen          bigint,
    claimed_until timestamp with time zone not null,
    constraint pk_queue_claim primary key (row_kind, row_id)
);
create index ix_queue_claim_moderator on queue_claim (moderator_id);

insert into queue_claim (row_kind, row_id, moderator_id, claimed_until)
select 'TEXTS', case_id, moderator_id, claimed_until from case_claim;
insert into queue_claim (row_kind, row_id, moderator_id, seen, claimed_until)
select 'ACCOUNTS', flag_id, moderator_id, seen, claimed_until from account_flag_claim;
drop table case_claim;
drop table account_flag_claim;

-- Whom it is not offered to for a while, because they would rather not.
create table queue_pass (
    row_kind     varchar(16) not null,
    row_id       bigint not null,
    moderator_id bigint not null references member (id),
    passed_at    timestamp with time zone not null,
    constraint pk_queue_pass primary key (row_kind, row_id, moderator_id)
);
create index ix_queue_pass_moderator on queue_pass (moderator_id);

insert into queue_pass (row_kind, row_id, moderator_id, passed_at)
select 'TEXTS', case_id, moderator_id, passed_at from case_pass;
drop table case_pass;
