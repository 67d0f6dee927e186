package org.addyourvoice.tally;

import java.time.Instant;

/** One strategy with its tally and the splits of it, as open data. */
record OpenStrategyTally(
        String method,
        Instant generatedAt,
        OpenStrategy strategy,
        OpenTally tally,
        OpenBreakdown bySituation,
        OpenBreakdown bySymptom,
        OpenBreakdown byQuarter) {}
