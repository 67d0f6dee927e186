-- What a moderator's answer is about, in the author's own text.
create table revision_passage (
    revision_id bigint not null references experience_revision (id),
    position    int not null,
    field       varchar(16) not null,
    span_start  int not null,
    span_end    int not null,
    constraint pk_revision_passage primary key (revision_id, position)
);

create index ix_experience_withdrawn_at on experience (withdrawn_at);

-- A case follows its text from one revision to the next; what rules found belongs to one of them.
alter table review_reason add column revision int;
update review_reason set revision = (select c.revision from review_case c where c.id = case_id);
alter table review_reason alter column revision set not null;

-- It has waited since then for a moderator: since it was opened, or since its author sent what was asked for.
alter table review_case add column waiting_since timestamp(6) with time zone;
update review_case set waiting_since = opened_at;
alter table review_case alter column waiting_since set not null;
drop index ix_review_case_queue;
create index ix_review_case_queue on review_case (state, urgency, waiting_since, id);

-- How the text stood before, so that the decision can be taken back for a while.
alter table decision add column text_before varchar(16);
alter table decision add column live_before int;
alter table decision add column published_before timestamp(6) with time zone;
alter table decision add column case_before varchar(16);
alter table decision add column urgency_before varchar(16);

create table decision_undo (
    decision_id bigint primary key references decision (id),
    undone_by   bigint not null references member (id),
    undone_at   timestamp(6) with time zone not null
);

-- What a moderator lays over a text for its readers; the author's words stay as they are.
create table revision_redaction (
    revision_id bigint not null references experience_revision (id),
    position    int not null,
    field       varchar(16) not null,
    span_start  int not null,
    span_end    int not null,
    constraint pk_revision_redaction primary key (revision_id, position)
);

create table revision_label (
    revision_id bigint not null references experience_revision (id),
    label       varchar(32) not null,
    constraint pk_revision_label primary key (revision_id, label)
);

create table revision_notice (
    revision_id bigint not null references experience_revision (id),
    notice      varchar(80) not null,
    constraint pk_revision_notice primary key (revision_id, notice)
);

-- Where in the text, in the form of “BODY 3 9, TITLE 0 4”; never the words themselves.
alter table decision add column passages varchar(2000) default '' not null;
alter table decision add column labels varchar(200) default '' not null;
alter table decision add column notice varchar(80);

-- Who decided stands in the decision.
alter table review_case drop column decided_at;
alter table review_case drop column decided_by;
