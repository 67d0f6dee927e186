package org.addyourvoice.experience;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft, as its author finds it again.
 *
 * @param title empty where there is none yet
 * @param beginning the first words of the text; empty where there is none yet
 * @param device on which it was written last; empty if nobody knows
 * @param change whether it would change something that was sent already
 */
public record DraftView(UUID key, String title, String beginning, Instant changedAt, String device, boolean change) {}
