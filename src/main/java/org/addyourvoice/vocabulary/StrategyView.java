package org.addyourvoice.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A strategy as readers see it.
 *
 * @param summary one plain line, such as stands under its name in a list
 * @param article what the article says of it, in our own words, attributed; plain paragraphs parted by blank lines
 * @param caution what the article cautions of, or null where it names none
 * @param careful whether it stands in the article's "what to avoid" group
 */
public record StrategyView(
        StrategyId id,
        String slug,
        String name,
        String summary,
        String article,
        @Nullable String caution,
        boolean careful) {}
