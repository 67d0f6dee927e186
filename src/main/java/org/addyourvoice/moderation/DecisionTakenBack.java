package org.addyourvoice.moderation;

/** A decision was taken back before anybody heard of it. Raised in the same transaction. */
public record DecisionTakenBack(long decision) {}
