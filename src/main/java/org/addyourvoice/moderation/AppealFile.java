package org.addyourvoice.moderation;

import org.addyourvoice.experience.ReviewedText;
import org.jspecify.annotations.Nullable;

/**
 * All that a moderator sees of an appeal.
 *
 * @param author null for somebody who is gone
 * @param against the decision that it is about
 * @param own whether the reader wrote the text
 * @param mayDecide whether the reader may answer it: neither its author nor whoever decided first
 * @param unwanted whether it is about something that the reader would rather not read first
 */
record AppealFile(
        AppealId id,
        long version,
        AppealState state,
        CaseId caseId,
        @Nullable String author,
        String words,
        ReviewedText text,
        DecisionLine against,
        boolean own,
        boolean mayDecide,
        Moment appealedAt,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Moment decidedAt,
        boolean unwanted) {

    public boolean open() {
        return state == AppealState.OPEN;
    }

    public boolean offered() {
        return open() && mayDecide;
    }
}
