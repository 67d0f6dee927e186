package org.addyourvoice.estimate;

import java.util.Collection;
import java.util.Optional;

/**
 * Percentiles by nearest rank: the p-th is the smallest of the values that at least p in 100 of them don't exceed. It is always one of the values, never
 * something between two, and no database has a say in it.
 *
 * <p>Source: R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, 1996, definition 1.
 */
public final class Percentile {

    private Percentile() {}

    /**
     * @param p 1 to 100
     * @return empty if there are no values
     * @throws IllegalArgumentException if {@code p} is out of bounds
     */
    public static <T extends Comparable<? super T>> Optional<T> of(Collection<T> values, int p) {
        if (p < 1 || p > 100) {
            throw new IllegalArgumentException("percentile " + p);
        }
        long rank = ((long) p * values.size() + 99) / 100;
        return values.stream().sorted().skip(Math.max(0, rank - 1)).findFirst();
    }
}
