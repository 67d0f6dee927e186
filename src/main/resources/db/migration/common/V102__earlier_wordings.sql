-- The first revision of which readers may see how it was changed: its author can keep what stood there before from them.
alter table experience add column shown_since integer default 1 not null;
