package org.addyourvoice.moderation;

/** The answer to an appeal about a text was taken back before its author heard of it. Raised in the same transaction. */
public record AppealAnswerTakenBack(AppealId appeal) {}
