package org.addyourvoice.tally;

import org.addyourvoice.experience.Cursor;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses that lead from a figure to what is behind it. What is null leaves no trace in them; no slice means every voice. */
@Component("tallyLinks")
class TallyLinks {

    /** In an address: the reader has unfolded what they muted, or the link to it stands where they had to. */
    static final String SHOWN = "shown";

    private final Vocabulary vocabulary;
    private final Readers readers;

    TallyLinks(Vocabulary vocabulary, Readers readers) {
        this.vocabulary = vocabulary;
        this.readers = readers;
    }

    /** The page of a strategy, with the same filters. */
    public String strategy(StrategyView strategy, @Nullable Slice slice) {
        return page(strategy) + query(parameters(slice) + unfolded(strategy));
    }

    /** The experiences whose reports are counted in a figure. */
    public String behind(
            StrategyView strategy, @Nullable Slice slice, @Nullable Outcome outcome, @Nullable Cursor after) {
        String place = outcome == null ? "" : "&outcome=" + outcome.slug();
        return page(strategy) + query(place + parameters(slice) + parameter("after", after) + unfolded(strategy))
                + "#experiences";
    }

    /** All that members wrote about a strategy, whether it counts or not. */
    public String written(StrategyView strategy, @Nullable Slice slice) {
        return "/experiences" + query(parameter("strategy", strategy.slug()) + parameters(slice));
    }

    /** Side by side, with one chosen already or none. */
    public String compare(@Nullable StrategyView strategy, @Nullable Slice slice) {
        return "/tallies/compare"
                + query(parameter("strategy", strategy == null ? null : strategy.slug()) + parameters(slice));
    }

    /**
     * Open data.
     *
     * @param kind {@code json}, {@code csv}, {@code strategies} or {@code openapi}; the first two can be narrowed down and ordered
     */
    public String data(String kind, @Nullable Slice slice, @Nullable TallyOrder order) {
        String filters = query(parameters(slice) + parameter("sort", order == null ? null : order.slug()));
        return switch (kind) {
            case "json" -> "/api/v1/tallies" + filters;
            case "csv" -> "/tallies.csv" + filters;
            case "strategies" -> "/api/v1/strategies";
            case "openapi" -> "/api/v1/openapi.json";
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private String unfolded(StrategyView strategy) {
        return readers.now().mutes(strategy) ? "&" + SHOWN : "";
    }

    private static String page(StrategyView strategy) {
        return "/strategies/" + strategy.slug();
    }

    private String parameters(@Nullable Slice slice) {
        if (slice == null) {
            return "";
        }
        return parameter(
                        "symptom",
                        slice.symptom() == null
                                ? null
                                : vocabulary.symptom(slice.symptom()).slug())
                + parameter(
                        "context",
                        slice.context() == null ? null : slice.context().slug())
                + parameter("quarter", slice.quarter());
    }

    /** Slugs and cursors hold no character that would need encoding. */
    private static String parameter(String name, @Nullable Object text) {
        return text == null ? "" : "&" + name + "=" + text;
    }

    private static String query(String parameters) {
        return parameters.isEmpty() ? "" : "?" + parameters.substring(1);
    }
}
