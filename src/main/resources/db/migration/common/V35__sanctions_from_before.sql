-- Accounts that were closed before sanctions were written down were taken over as if that had happened when their member joined. Nobody knows when it was, so
-- it counts from now: whoever is still shut out can still ask for another look.
update sanction set imposed_at = current_timestamp, takes_effect_at = current_timestamp
    where imposed_by is null and state = 'STANDING' and ends_at > current_timestamp;

-- Whoever let go of a text is not to be found again by what followed from it.
update sanction set decision_id = null, version = version + 1
    where decision_id in (select d.id from decision d join experience e on e.id = d.experience_id where e.author_id is null);
