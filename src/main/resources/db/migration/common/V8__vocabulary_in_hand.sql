-- A strategy that turned out to be another one goes on as that one. merged_into is what a person decided and can take back; counted_as is where that
-- leads in the end, through every merge after it. Both are null for a strategy that stands for itself.
alter table strategy add column merged_into bigint;
alter table strategy add column counted_as bigint;
alter table strategy add constraint fk_strategy_merged_into foreign key (merged_into) references strategy (id);
alter table strategy add constraint fk_strategy_counted_as foreign key (counted_as) references strategy (id);
alter table strategy add constraint ck_strategy_merged check ((merged_into is null) = (counted_as is null));
create index ix_strategy_counted_as on strategy (counted_as);

-- Other names for the same thing, as readers know it.
create table strategy_synonym (
    strategy_id bigint not null references strategy (id),
    position    int not null,
    name        varchar(80) not null,
    constraint pk_strategy_synonym primary key (strategy_id, position)
);

-- Its one row is locked by whoever changes the vocabulary, so that two merges at once can't lead to each other.
create table vocabulary_guard (
    id int not null primary key
);

insert into vocabulary_guard (id) values (1);
