package org.addyourvoice.sanction;

/** The time of a sanction is over. Raised in the same transaction. */
public record SanctionLapsed(SanctionView sanction) {}
