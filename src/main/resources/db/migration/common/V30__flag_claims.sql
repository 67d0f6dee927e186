-- Who has chosen to impose something on a flagged account, until when it is theirs alone, and the version that they had read.
create table account_flag_claim (
    flag_id       bigint not null primary key references account_flag (id),
    moderator_id  bigint not null references member (id),
    seen          bigint not null,
    claimed_until timestamp with time zone not null
);
create index ix_account_flag_claim_moderator on account_flag_claim (moderator_id);
