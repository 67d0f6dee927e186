package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;

/**
 * All that belongs to a suggested strategy.
 *
 * @param word how it went, in the vocabulary's words
 * @param author null where nobody knows who that is any more
 * @param own whether the reader suggested it
 * @param title of the text around it
 * @param opening how the text begins; null where it waits for a moderator marked for crisis
 * @param unwanted whether the text is about something that the reader would rather not read first
 * @param up whether others read the text
 * @param caseId the case that waits on the text, or null
 * @param claim of whoever is at work on it, or null; not told its author
 * @param near what it may be
 * @param choices what it may be merged into
 * @param strategy what it became, or null
 * @param remembered whether its words became another name of that
 * @param mayTakeBack whether the reader gave the answer and may still take it back
 * @param decidedBy null while it is open, and where somebody is gone
 */
record SuggestionFile(
        SuggestionId id,
        long version,
        SuggestionState state,
        String name,
        Outcome outcome,
        String word,
        @Nullable String author,
        boolean own,
        ExperienceId experience,
        String title,
        @Nullable Snippet opening,
        boolean unwanted,
        boolean up,
        @Nullable CaseId caseId,
        Moment openedAt,
        @Nullable ClaimLine claim,
        List<StrategyView> near,
        List<StrategyView> choices,
        @Nullable StrategyView strategy,
        boolean remembered,
        @Nullable String words,
        @Nullable String decidedBy,
        @Nullable Moment decidedAt,
        boolean mayTakeBack) {

    /** The form as it was filled when it was answered. */
    SuggestionForm form() {
        StrategyView found = strategy;
        if (found != null && state == SuggestionState.ADDED) {
            String careful = found.careful() ? "true" : "";
            return new SuggestionForm(
                    state.slug(), found.name(), found.summary(), found.caution(), careful, "", "true", words, "");
        }
        String into = found == null ? "" : found.slug();
        String remember = found == null || remembered ? "true" : "";
        return new SuggestionForm(state.slug(), name, "", "", "", into, remember, words, "");
    }

    public boolean open() {
        return state == SuggestionState.OPEN;
    }

    public boolean offered() {
        return open() && !own;
    }

    /** Whether somebody else is at work on it. */
    public boolean taken() {
        return ClaimLine.isTaken(claim);
    }
}
