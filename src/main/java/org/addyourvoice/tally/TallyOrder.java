package org.addyourvoice.tally;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** In which order tallies stand. What the gate hides has no place in any order but by name, after all others. */
enum TallyOrder {
    MEMBERS(Tally::members),
    /** By the lower end of the helped interval: few reports can't overtake many. Never for what the article cautions of. */
    HELPED(it -> it.helped().interval().lower()),
    REVVED(it -> it.revved().interval().lower());

    private final ToDoubleFunction<Tally> figure;

    TallyOrder(ToDoubleFunction<Tally> figure) {
        this.figure = figure;
    }

    Comparator<Tally> comparator() {
        return Comparator.<Tally>comparingDouble(it -> it.shown() ? -figure.applyAsDouble(it) : Double.MAX_VALUE)
                .thenComparing(it -> it.strategy().name());
    }

    /** The order to use where strategies stand that the article cautions of. */
    TallyOrder forCareful() {
        return this == HELPED ? MEMBERS : this;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TallyOrder> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
