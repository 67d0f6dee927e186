package org.addyourvoice.sanction;

/** A sanction was imposed; it takes effect then, or later. Raised in the same transaction. */
public record SanctionImposed(SanctionView sanction) {}
