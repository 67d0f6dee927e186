package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;

/**
 * A published experience as programs outside of the forum are told of it. They keep what they have fetched, whatever becomes of the text here: so there is
 * little of it in here, and nothing that a content note covers.
 *
 * @param author the pseudonym, or null where it is hidden, or nobody’s any more
 * @param excerpt plain text; empty where a content note covers the words
 */
record FeedEntry(
        ExperienceId id,
        String title,
        @Nullable String author,
        Instant published,
        Instant updated,
        String excerpt,
        List<StrategyView> strategies,
        Set<ContentNote> notes) {}
