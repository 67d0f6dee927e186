package org.addyourvoice.experience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a revision stood before a decision, so that the decision can be taken back.
 *
 * @param live number of the revision that was up, or null
 * @param publishedAt when this one had been published, or null if never
 */
public record Before(
        State state, @Nullable Integer live, @Nullable Instant publishedAt) {}
