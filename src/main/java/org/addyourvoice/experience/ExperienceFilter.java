package org.addyourvoice.experience;

import java.time.Instant;
import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/**
 * Which experiences to list; null means any. With both strategy and outcome, it is that strategy which had that outcome. What was merged into the
 * strategy is found with it.
 *
 * @param symptoms one of these at least; none means any
 * @param since only what was published after that
 * @param without these not
 */
public record ExperienceFilter(
        @Nullable StrategyId strategy,
        @Nullable Outcome outcome,
        Set<SymptomId> symptoms,
        @Nullable Context context,
        @Nullable Instant since,
        Set<ExperienceId> without) {

    public static final ExperienceFilter ANY = new ExperienceFilter(null, null, Set.of(), null, null);

    /** One that leaves nothing out. */
    public ExperienceFilter(
            @Nullable StrategyId strategy,
            @Nullable Outcome outcome,
            Set<SymptomId> symptoms,
            @Nullable Context context,
            @Nullable Instant since) {
        this(strategy, outcome, symptoms, context, since, Set.of());
    }

    public static ExperienceFilter of(StrategyId strategy) {
        return new ExperienceFilter(strategy, null, Set.of(), null, null);
    }

    public static ExperienceFilter of(@Nullable Context context, Set<SymptomId> symptoms) {
        return new ExperienceFilter(null, null, symptoms, context, null);
    }

    public static ExperienceFilter since(Instant time) {
        return new ExperienceFilter(null, null, Set.of(), null, time);
    }

    public ExperienceFilter withoutStrategy() {
        return new ExperienceFilter(null, outcome, symptoms, context, since, without);
    }

    public ExperienceFilter withoutOutcome() {
        return new ExperienceFilter(strategy, null, symptoms, context, since, without);
    }

    public ExperienceFilter withoutSymptoms() {
        return new ExperienceFilter(strategy, outcome, Set.of(), context, since, without);
    }

    public ExperienceFilter withoutContext() {
        return new ExperienceFilter(strategy, outcome, symptoms, null, since, without);
    }

    public ExperienceFilter without(Set<ExperienceId> these) {
        return new ExperienceFilter(strategy, outcome, symptoms, context, since, these);
    }
}
