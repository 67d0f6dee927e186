package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** An appeal in the queue. @param outOfReach whether the reader may not answer it */
record AppealRow(
        AppealId id,
        String title,
        @Nullable String author,
        CaseOutcome against,
        @Nullable String firstDecider,
        boolean outOfReach,
        Moment appealedAt) {}
