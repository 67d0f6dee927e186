package org.addyourvoice.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy as readers see it.
 *
 * @param summary one plain line, such as stands under its name in a list
 * @param article what the article says of it, in our own words, attributed; one paragraph a line, blank lines don't count; empty where it says nothing
 * @param caution what to beware of, or null where nothing is known
 * @param careful whether it stands among what to be careful with
 * @param alsoCalled other names for it, and those of what was merged into it
 * @param offered whether it can be chosen; if not, it was retired or merged
 * @param countedAs the strategy that its voices belong to: itself, unless it was merged
 */
public record StrategyView(
        StrategyId id,
        String slug,
        String name,
        String summary,
        String article,
        @Nullable String caution,
        boolean careful,
        List<String> alsoCalled,
        boolean offered,
        StrategyId countedAs) {

    public StrategyView {
        alsoCalled = List.copyOf(alsoCalled);
    }

    public boolean isMerged() {
        return !countedAs.equals(id);
    }

    /** Whether the article speaks of it; if not, members have added it. */
    public boolean isFromArticle() {
        return !article.isBlank();
    }

    /** {@code article} as it is set: one element a paragraph. */
    public List<String> articleParagraphs() {
        return article.lines().filter(line -> !line.isBlank()).toList();
    }
}
