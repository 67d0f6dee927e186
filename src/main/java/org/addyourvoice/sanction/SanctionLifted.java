package org.addyourvoice.sanction;

/** Somebody ended a sanction before its time, or took it back before it began. Raised in the same transaction. @param onAppeal whether its member had asked for that */
public record SanctionLifted(SanctionView sanction, boolean onAppeal) {}
