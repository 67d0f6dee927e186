package org.addyourvoice.moderation;

import org.addyourvoice.experience.ReviewedText;

/**
 * All that a moderator sees of an appeal against a decision.
 *
 * @param against the decision that it is about
 * @param unwanted whether it is about something that the reader would rather not read first
 */
record AppealFile(AppealStand stand, CaseId caseId, ReviewedText text, DecisionLine against, boolean unwanted)
        implements AppealOnDesk {}
