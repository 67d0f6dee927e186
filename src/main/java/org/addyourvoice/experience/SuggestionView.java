package org.addyourvoice.experience;

import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;

/**
 * A suggested strategy as its author and moderators read it.
 *
 * @param word the outcome in the vocabulary's words
 * @param strategy what it counts as, or null while it waits and where it was declined
 * @param answer the moderator's words where it was declined, else null
 */
public record SuggestionView(
        String name,
        Outcome outcome,
        String word,
        SuggestionFate fate,
        @Nullable StrategyView strategy,
        @Nullable String answer) {

    public boolean waits() {
        return fate == SuggestionFate.WAITING;
    }
}
