package org.addyourvoice.safety;

import java.util.Optional;

/** The country whose help lines the reader keeps in an account; it goes before what their browser remembers. */
public interface KeptRegion {

    /** As {@link SupportRegion#code} has it, though it may be one that is no longer listed. Empty for visitors, and where nothing is kept. */
    Optional<String> code();
}
