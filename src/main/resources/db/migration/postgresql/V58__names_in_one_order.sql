-- Names are looked up by how they begin, and listed in the order of their look-alike keys. One index serves both only in the order of code points,
-- which is H2's own.
alter table member alter column pseudonym_key type varchar(250) collate "C";
