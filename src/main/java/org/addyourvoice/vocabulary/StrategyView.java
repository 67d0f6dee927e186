package org.addyourvoice.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy as readers see it.
 *
 * @param summary one plain line, such as stands under its name in a list
 * @param article what the article says of it, in our own words, attributed; one paragraph a line, blank lines don't count
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
        boolean careful) {

    /** {@code article} as it is set: one element a paragraph. */
    public List<String> articleParagraphs() {
        return article.lines().filter(line -> !line.isBlank()).toList();
    }
}
