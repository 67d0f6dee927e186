-- Who is at work on a case, until when; nobody else decides on it meanwhile.
create table case_claim (
    case_id       bigint not null primary key references review_case (id),
    moderator_id  bigint not null references member (id),
    claimed_until timestamp with time zone not null
);

-- Whom a case is not offered to for a while, because they would rather not.
create table case_pass (
    case_id      bigint not null references review_case (id),
    moderator_id bigint not null references member (id),
    passed_at    timestamp with time zone not null,
    primary key (case_id, moderator_id)
);
create index case_pass_moderator on case_pass (moderator_id);
