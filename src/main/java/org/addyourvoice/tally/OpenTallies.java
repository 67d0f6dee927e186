package org.addyourvoice.tally;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All tallies of a slice as open data.
 *
 * @param method version of the way of counting, which the method page explains
 * @param generatedAt when the figures were read
 * @param tallies what the article suggests, then what it cautions about
 */
record OpenTallies(String method, Instant generatedAt, Filters filters, List<OpenTally> tallies) {

    /** What the figures were narrowed down to; null means any. */
    record Filters(@Nullable String symptom, @Nullable String context) {}
}
