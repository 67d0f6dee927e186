package org.addyourvoice.moderation;

/** The answer to a suggested strategy was taken back before its author heard of it. Raised in the same transaction. */
public record SuggestionAnswerTakenBack(SuggestionId suggestion) {}
