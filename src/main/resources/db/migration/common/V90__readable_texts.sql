-- What readers can read now: experiences that are up, and replies that are up below one that is. For modules that keep a list of texts of others and
-- show a line of it only as long as it leads somewhere.
create view readable_text as
    select t.id from experience t left join experience u on u.id = t.under_id
    where t.live_revision_id is not null and (t.under_id is null or u.live_revision_id is not null);
