package org.addyourvoice.moderation;

/** The answer to an appeal against a sanction was taken back before its member heard of it. Raised in the same transaction. */
public record SanctionAppealAnswerTakenBack(AppealId appeal) {}
