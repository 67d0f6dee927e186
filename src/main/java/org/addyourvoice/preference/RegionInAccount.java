package org.addyourvoice.preference;

import java.util.Optional;
import org.addyourvoice.safety.KeptRegion;
import org.springframework.stereotype.Component;

/** A member’s country, if they chose to keep it in the account. */
@Component
class RegionInAccount implements KeptRegion {

    private final Readers readers;

    RegionInAccount(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<String> code() {
        return readers.now().keptRegion();
    }
}
