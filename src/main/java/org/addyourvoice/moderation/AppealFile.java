package org.addyourvoice.moderation;

import org.addyourvoice.experience.ReviewedText;
import org.addyourvoice.sanction.SanctionKind;
import org.jspecify.annotations.Nullable;

/**
 * All that a moderator sees of an appeal against a decision.
 *
 * @param against the decision that it is about
 * @param followed what it brought for the author's account, or null
 * @param unwanted whether it is about something that the reader would rather not read first
 */
record AppealFile(
        AppealStand stand,
        CaseId caseId,
        ReviewedText text,
        DecisionLine against,
        @Nullable Followed followed,
        boolean unwanted)
        implements AppealOnDesk {

    /** @param open whether it has yet to end */
    record Followed(SanctionKind kind, Moment until, boolean open) {}
}
