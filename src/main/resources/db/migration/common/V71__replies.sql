-- A reply is a text like an experience, with revisions, states and cases as those have. What it quotes is pointed at and never copied.
alter table experience add column under_id bigint;
alter table experience add column quoted_id bigint;
alter table experience add column quoted_revision int;
alter table experience add column quoted_start int;
alter table experience add column quoted_end int;
alter table experience add column replies_closed boolean default false not null;
alter table experience add constraint fk_experience_under foreign key (under_id) references experience (id);
alter table experience add constraint fk_experience_quoted foreign key (quoted_id) references experience (id);

create index ix_experience_under on experience (under_id, published_at, id);
create index ix_experience_quoted on experience (quoted_id);

-- Whoever wrote what a reply stands below doesn't decide on it.
alter table review_case add column thread_id bigint;
alter table review_case add column host_id bigint references member (id);

create index ix_review_case_thread on review_case (thread_id);
create index ix_review_case_host on review_case (host_id);
