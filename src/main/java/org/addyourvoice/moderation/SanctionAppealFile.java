package org.addyourvoice.moderation;

import org.addyourvoice.sanction.SanctionView;
import org.jspecify.annotations.Nullable;

/**
 * All that a moderator sees of an appeal against a sanction.
 *
 * @param reason the name of the sanction's reason
 * @param imposedBy null for somebody who is gone
 * @param mayDecide whether the reader may answer it
 * @param own whether the reader asked for it
 * @param first whether the reader imposed it
 */
record SanctionAppealFile(
        AppealId id,
        long version,
        AppealState state,
        @Nullable String member,
        String words,
        SanctionView against,
        String reason,
        @Nullable String imposedBy,
        String from,
        String until,
        boolean mayDecide,
        boolean own,
        boolean first,
        Moment appealedAt,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Moment decidedAt) {

    public boolean open() {
        return state == AppealState.OPEN;
    }

    public boolean offered() {
        return open() && mayDecide;
    }

    /** The last part of the code of the sentence that says why the reader may not answer. */
    public String why() {
        return own ? "own" : first ? "first" : "above";
    }
}
