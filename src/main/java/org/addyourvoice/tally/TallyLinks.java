package org.addyourvoice.tally;

import org.addyourvoice.experience.Cursor;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses that lead from a figure to what is behind it. What is null leaves no trace in them; a null filter means every voice. */
@Component("tallyLinks")
class TallyLinks {

    /** The page of a strategy, with the same filters. */
    public String strategy(StrategyView strategy, @Nullable SliceForm filter) {
        return page(strategy) + query(slice(filter));
    }

    /** The experiences whose reports are counted in a figure. */
    public String behind(
            StrategyView strategy, @Nullable SliceForm filter, @Nullable Outcome outcome, @Nullable Cursor after) {
        String place = outcome == null ? "" : "&outcome=" + outcome.slug();
        return page(strategy) + query(place + slice(filter) + parameter("after", after)) + "#experiences";
    }

    /** All that members wrote about a strategy, whether it counts or not. */
    public String written(StrategyView strategy, @Nullable SliceForm filter) {
        return "/experiences" + query(parameter("strategy", strategy.slug()) + slice(filter));
    }

    private static String page(StrategyView strategy) {
        return "/strategies/" + strategy.slug();
    }

    private static String slice(@Nullable SliceForm filter) {
        return filter == null ? "" : parameter("symptom", filter.symptom()) + parameter("context", filter.context());
    }

    /** Slugs and cursors hold no character that would need encoding. */
    private static String parameter(String name, @Nullable Object text) {
        return text == null ? "" : "&" + name + "=" + text;
    }

    private static String query(String parameters) {
        return parameters.isEmpty() ? "" : "?" + parameters.substring(1);
    }
}
