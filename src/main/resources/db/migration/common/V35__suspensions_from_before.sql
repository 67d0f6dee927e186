-- Accounts that were closed before sanctions were written down were taken over as if that had happened when their member joined. Nobody knows when it was, so
-- it counts from now: whoever is still shut out can still ask for another look.
update sanction set imposed_at = current_timestamp, takes_effect_at = current_timestamp
    where imposed_by is null and state = 'STANDING' and ends_at > current_timestamp;
