package org.addyourvoice.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its member sees it.
 *
 * @param copied whether whoever keeps it has it on more than one device, as a password manager does
 * @param refused whether it lets nobody in any more
 */
record PasskeyView(
        long id,
        String name,
        boolean copied,
        Instant added,
        @Nullable Instant lastUsed,
        boolean refused) {}
