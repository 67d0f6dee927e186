package org.addyourvoice.preference;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Preferences of members, by the account's number. */
interface PreferenceRows extends Repository<PreferenceRow, Long> {

    Optional<PreferenceRow> findById(long memberId);

    PreferenceRow save(PreferenceRow row);

    void delete(PreferenceRow row);
}
