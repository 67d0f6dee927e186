package org.addyourvoice.experience;

/**
 * Something of an experience was written, in the transaction that writes it; what others see may be another thing now, or nothing. For whoever keeps a
 * copy: it says less than the other events, and never fails to come.
 */
public record ExperienceChanged(ExperienceId id) {}
