-- The words of a waiting text as one number: waiting texts of the same words are one row of the queue. It goes with the words.
alter table review_case add column fold uuid;
create index ix_review_case_fold on review_case (fold);

-- What a case is about, by which moderators can have it last: a label of a rule, a content note, a symptom, a strategy, as in “note:seizure”.
create table case_topic (
    case_id bigint not null references review_case (id),
    topic   varchar(120) not null,
    constraint pk_case_topic primary key (case_id, topic)
);

insert into case_topic (case_id, topic)
select distinct c.id, 'label:' || r.label from review_case c
    join review_reason r on r.case_id = c.id and r.revision = c.revision
    where c.state in ('OPEN', 'RETURNED') and r.label is not null;
insert into case_topic (case_id, topic)
select c.id, 'note:' || lower(n.note) from review_case c
    join experience_revision v on v.experience_id = c.experience_id and v.number = c.revision
    join revision_note n on n.revision_id = v.id
    where c.state in ('OPEN', 'RETURNED');
insert into case_topic (case_id, topic)
select c.id, 'symptom:' || y.slug from review_case c
    join experience_revision v on v.experience_id = c.experience_id and v.number = c.revision
    join revision_symptom s on s.revision_id = v.id join symptom y on y.id = s.symptom_id
    where c.state in ('OPEN', 'RETURNED');
insert into case_topic (case_id, topic)
select c.id, 'strategy:' || y.slug from review_case c
    join experience_revision v on v.experience_id = c.experience_id and v.number = c.revision
    join revision_report s on s.revision_id = v.id join strategy y on y.id = s.strategy_id
    where c.state in ('OPEN', 'RETURNED');

-- What a moderator would rather not read first. Nobody else is ever shown it.
create table moderator_topic (
    moderator_id bigint not null references member (id),
    topic        varchar(120) not null,
    constraint pk_moderator_topic primary key (moderator_id, topic)
);

-- How much a moderator wants to do in a day, where their day is, and when they last chose to go on past it.
create table moderator_day (
    moderator_id bigint primary key references member (id),
    enough       int not null,
    zone         varchar(64) not null,
    went_on_at   timestamp(6) with time zone
);

create index ix_decision_decided_by on decision (decided_by, decided_at);

-- Decisions that one moderator took together, to be taken back together.
create table decision_batch (
    decision_id bigint primary key references decision (id),
    batch       uuid not null
);

create index ix_decision_batch on decision_batch (batch);
