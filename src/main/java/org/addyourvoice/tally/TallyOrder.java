package org.addyourvoice.tally;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** In which order tallies stand. What the gate hides has no place in any order but by name, after all others. */
public enum TallyOrder {
    MEMBERS(Tally::members),
    /** By the lower end of the helped interval: few reports can't overtake many. Never for what the article cautions of. */
    HELPED(it -> it.helped().interval().lower()),
    REVVED(it -> it.revved().interval().lower());

    private final ToDoubleFunction<Tally> figure;

    TallyOrder(ToDoubleFunction<Tally> figure) {
        this.figure = figure;
    }

    Comparator<Tally> comparator() {
        return Comparator.<Tally>comparingDouble(it -> it.shown() && it.members() > 0 ? -figure.applyAsDouble(it) : 1)
                .thenComparing(it -> it.strategy().name());
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TallyOrder> ofSlug(String slug) {
        return Optional.of(slug)
                .map(it -> it.toUpperCase(Locale.ROOT))
                .flatMap(it -> java.util.Arrays.stream(values())
                        .filter(order -> order.name().equals(it))
                        .findFirst());
    }
}
