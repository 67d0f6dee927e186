-- What tells whether two texts are alike: one number for all words of a revision, and some that texts with many phrases in common share. They go with the words.
alter table experience_revision add column words_print uuid;
create index ix_revision_words_print on experience_revision (words_print);

create table revision_print (
    mark        bigint not null,
    revision_id bigint not null references experience_revision (id),
    constraint pk_revision_print primary key (mark, revision_id)
);

create index ix_revision_print_revision on revision_print (revision_id);
