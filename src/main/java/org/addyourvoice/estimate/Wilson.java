package org.addyourvoice.estimate;

import java.util.Optional;

/**
 * The Wilson score interval for a share, two-sided at 95 %. It stays inside 0 to 1 and is honest about small numbers, where the plain "share ± error"
 * is not.
 *
 * <p>Sources: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927; L. D. Brown, T. T. Cai, A. DasGupta, Interval
 * estimation for a binomial proportion, 2001.
 */
public final class Wilson {

    /** The 97.5 % point of the standard normal distribution. */
    public static final double Z = 1.959963984540054;

    private Wilson() {}

    /**
     * @param k how many of them, 0 to n
     * @param n how many there are; of none there is no interval
     * @throws IllegalArgumentException unless 0 ≤ k ≤ n
     */
    public static Optional<Interval> interval(int k, int n) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n);
        }
        if (n == 0) {
            return Optional.empty();
        }
        double share = (double) k / n;
        double square = Z * Z;
        double denominator = 1 + square / n;
        double centre = (share + square / (2 * n)) / denominator;
        double half = Z / denominator * Math.sqrt(share * (1 - share) / n + square / (4.0 * n * n));
        return Optional.of(new Interval(k == 0 ? 0 : centre - half, k == n ? 1 : centre + half));
    }
}
