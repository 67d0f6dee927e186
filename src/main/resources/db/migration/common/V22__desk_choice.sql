-- What a moderator has chosen for their own desk.
create table desk_choice (
    member_id   bigint not null primary key references member (id),
    single_keys boolean not null
);
