package org.addyourvoice.sanction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was imposed on a member, as they get it: never by whom. */
record HeldSanction(
        SanctionKind kind,
        String reason,
        String words,
        Instant from,
        Instant until,
        @Nullable Instant ended,
        String endingWords) {}
