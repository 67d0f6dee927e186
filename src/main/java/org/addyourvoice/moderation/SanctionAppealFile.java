package org.addyourvoice.moderation;

import org.addyourvoice.sanction.SanctionView;
import org.jspecify.annotations.Nullable;

/**
 * All that a moderator sees of an appeal against a sanction.
 *
 * @param reason the name of the sanction's reason
 * @param imposedBy null for somebody who is gone, and for whom it is not told
 * @param told whether the reader has a say in it and may know by whom and in what words it was imposed; its member knows the words alone
 */
record SanctionAppealFile(
        AppealStand stand,
        SanctionView against,
        String reason,
        @Nullable String imposedBy,
        String from,
        String until,
        boolean told)
        implements AppealOnDesk {}
