package org.addyourvoice.sanction;

/** That a sanction was ended has been taken back: it goes on until its own end. */
public record SanctionResumed(SanctionView sanction) {}
