-- Where a member says they are with withdrawal, and what they have: for their own filters alone. Symptoms are text, one number a line.
alter table preference add own_context varchar(16);
alter table preference add own_symptoms varchar(800) default '' not null;
