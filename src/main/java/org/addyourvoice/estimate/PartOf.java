package org.addyourvoice.estimate;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/** How many of how many, with how sure that share is. */
public record PartOf(int part, int of) {

    /** With fewer than this, a share says little whatever it is. */
    private static final int FEW = 10;

    public static <T> PartOf count(Collection<T> all, Predicate<T> counts) {
        return new PartOf((int) all.stream().filter(counts).count(), all.size());
    }

    /** Empty where there is nothing to have a share of. */
    public Optional<Interval> range() {
        return Wilson.interval(part, of);
    }

    public boolean none() {
        return of == 0;
    }

    public boolean few() {
        return of > 0 && of < FEW;
    }
}
