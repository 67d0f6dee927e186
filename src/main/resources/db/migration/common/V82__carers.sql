-- Whether it is about somebody whom its author cares for: it is read and found like any other, and is no voice in a tally.
alter table experience_revision add column by_carer boolean default false not null;
