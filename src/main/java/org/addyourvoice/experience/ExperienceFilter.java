package org.addyourvoice.experience;

import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/**
 * Which experiences to list; null means any. With both strategy and outcome, it is that strategy which had that outcome. What was merged into the
 * strategy is found with it.
 */
public record ExperienceFilter(
        @Nullable StrategyId strategy,
        @Nullable Outcome outcome,
        @Nullable SymptomId symptom,
        @Nullable Context context) {

    public static final ExperienceFilter ANY = new ExperienceFilter(null, null, null, null);
}
