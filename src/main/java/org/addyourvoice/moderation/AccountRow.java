package org.addyourvoice.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flagged account in the queue. @param own whether it is the reader's @param claim of whoever is about to impose something, or null */
record AccountRow(
        long id,
        String name,
        List<FlagFile.Cause> causes,
        Moment openedAt,
        boolean own,
        @Nullable ClaimLine claim) {}
