-- Of what readers say without words, one notice tells for each text and day. How many it was, and never who.
alter table notification add column people int;
