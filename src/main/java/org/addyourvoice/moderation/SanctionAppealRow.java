package org.addyourvoice.moderation;

import org.addyourvoice.sanction.SanctionKind;
import org.jspecify.annotations.Nullable;

/** An appeal against a sanction in the queue. @param told whether the reader may know by whom it was imposed @param outOfReach whether the reader may not answer it */
record SanctionAppealRow(
        AppealId id,
        SanctionKind kind,
        @Nullable String member,
        @Nullable String imposedBy,
        boolean told,
        boolean outOfReach,
        Moment appealedAt) {}
