package org.addyourvoice.tally;

import java.time.Instant;
import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/**
 * One report that may count.
 *
 * @param experience where it was made, or null for a quick voice
 */
record Statement(
        MemberId member,
        StrategyId strategy,
        @Nullable ExperienceId experience,
        Outcome outcome,
        Context context,
        Set<SymptomId> symptoms,
        Instant at) {

    /** What tells it from the member's other statements on the strategy: the experience's id, or 0 for the one quick voice. */
    long source() {
        return experience == null ? 0 : experience.value();
    }
}
