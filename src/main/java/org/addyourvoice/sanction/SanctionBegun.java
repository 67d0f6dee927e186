package org.addyourvoice.sanction;

/** A sanction that had been imposed for later has taken effect. Raised in the same transaction. */
public record SanctionBegun(SanctionView sanction) {}
