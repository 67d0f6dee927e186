package org.addyourvoice.tally;

import java.util.List;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;

/**
 * A strategy as open data.
 *
 * @param article what the article says of it, in this site's words; empty where it says nothing
 * @param caution whether it stands among what to be careful with
 * @param cautionText what to beware of, or null where nothing is known
 * @param alsoCalled other names for it
 * @param offered false where members can no longer choose it
 */
record OpenStrategy(
        String slug,
        String name,
        String summary,
        String article,
        boolean caution,
        @Nullable String cautionText,
        List<String> alsoCalled,
        boolean offered) {

    static OpenStrategy of(StrategyView view) {
        return new OpenStrategy(
                view.slug(),
                view.name(),
                view.summary(),
                view.article(),
                view.careful(),
                view.caution(),
                view.alsoCalled(),
                view.offered());
    }
}
