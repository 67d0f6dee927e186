package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;

/** A suggested strategy in the queue. */
record SuggestionRow(
        SuggestionId id,
        String name,
        Outcome outcome,
        String word,
        String title,
        @Nullable String author,
        boolean own,
        List<StrategyView> near,
        Moment openedAt) {}
