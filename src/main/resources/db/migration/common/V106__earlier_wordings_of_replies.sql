-- Readers may see what changed in a reply as well. Who has changed one until now did not know that they would: what stood there before stays with them.
update experience
set shown_since = (select max(r.number) from experience_revision r where r.experience_id = experience.id)
where under_id is not null;
