package org.addyourvoice.vocabulary;

/** A strategy that was on the list for a moment is about to leave it again. Whoever keeps empty places for it clears them, in the same transaction; one that counts keeps it there. */
public record StrategyTakenBack(StrategyId id) {}
