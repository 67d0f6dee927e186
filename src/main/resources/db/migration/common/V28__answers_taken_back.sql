-- How a text stood before an appeal was upheld, so that this can be taken back for a while. Null where nothing was upheld.
alter table appeal add column text_before varchar(16);
alter table appeal add column live_before int;
alter table appeal add column published_before timestamp(6) with time zone;

-- Whether somebody ended the sanction of themselves, so that nothing was left to answer.
alter table sanction_appeal add column settled boolean default false not null;
