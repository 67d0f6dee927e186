package org.addyourvoice.moderation;

import org.addyourvoice.sanction.SanctionView;
import org.jspecify.annotations.Nullable;

/**
 * All that a moderator sees of an appeal against a sanction.
 *
 * @param reason the name of the sanction's reason
 * @param imposedBy null for somebody who is gone
 */
record SanctionAppealFile(
        AppealStand stand,
        SanctionView against,
        String reason,
        @Nullable String imposedBy,
        String from,
        String until) implements AppealOnDesk {}
