-- When a member was last here, and when the visit before this one ended: for what is new since then. Nobody else sees it.
create table member_visit (
    member_id bigint primary key references member (id),
    seen_at   timestamp(6) with time zone not null,
    before_at timestamp(6) with time zone
);

create index ix_member_visit_seen on member_visit (seen_at);
