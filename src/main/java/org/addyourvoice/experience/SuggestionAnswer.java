package org.addyourvoice.experience;

import org.addyourvoice.vocabulary.StrategyId;
import org.jspecify.annotations.Nullable;

/**
 * A moderator's answer to a suggested strategy.
 *
 * @param strategy what it counts as, or null where it was declined
 * @param words to the author where it was declined, 1 to 4 000 characters, else null
 */
public record SuggestionAnswer(
        SuggestionFate fate,
        @Nullable StrategyId strategy,
        @Nullable String words) {

    public SuggestionAnswer {
        boolean declined = fate == SuggestionFate.DECLINED;
        if (fate == SuggestionFate.WAITING || declined != (strategy == null) || declined == (words == null)) {
            throw new IllegalArgumentException("no answer: " + fate + ", strategy " + strategy);
        }
        if (words != null && (words.isBlank() || words.length() > Answer.MAX_WORDS)) {
            throw new IllegalArgumentException("words of " + words.length() + " characters");
        }
    }

    public static SuggestionAnswer added(StrategyId strategy) {
        return new SuggestionAnswer(SuggestionFate.ADDED, strategy, null);
    }

    public static SuggestionAnswer merged(StrategyId into) {
        return new SuggestionAnswer(SuggestionFate.MERGED, into, null);
    }

    public static SuggestionAnswer declined(String words) {
        return new SuggestionAnswer(SuggestionFate.DECLINED, null, words);
    }
}
