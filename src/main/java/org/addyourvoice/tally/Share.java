package org.addyourvoice.tally;

import java.util.Locale;
import org.addyourvoice.estimate.Interval;
import org.addyourvoice.estimate.Wilson;
import org.addyourvoice.vocabulary.Outcome;

/**
 * How many of the members said one thing, and how far the true share could lie to either side.
 *
 * @param members 1 or more
 */
public record Share(Outcome outcome, int count, int members, Interval interval) {

    static Share of(Outcome outcome, Counts counts) {
        int members = counts.members();
        int count = counts.of(outcome);
        return new Share(
                outcome, count, members, Wilson.interval(count, members).orElseThrow());
    }

    /** Where the interval begins on an axis of 100 %, for SVG. */
    public String x() {
        return percent(interval.lower());
    }

    public String width() {
        return percent(interval.upper() - interval.lower());
    }

    /** Where the reported share lies on the same axis. */
    public String mark() {
        return percent((double) count / members);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
