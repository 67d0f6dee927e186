package org.addyourvoice.tally;

import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;

/**
 * A strategy as open data.
 *
 * @param article what the article says of it, in this site's words
 * @param caution whether it is one that the article cautions about
 * @param cautionText what the article cautions of, or null where it names nothing
 */
record OpenStrategy(
        String slug,
        String name,
        String summary,
        String article,
        boolean caution,
        @Nullable String cautionText) {

    static OpenStrategy of(StrategyView view) {
        return new OpenStrategy(
                view.slug(), view.name(), view.summary(), view.article(), view.careful(), view.caution());
    }
}
