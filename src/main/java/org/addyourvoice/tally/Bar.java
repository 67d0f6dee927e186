package org.addyourvoice.tally;

import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.vocabulary.Outcome;

/** The parts of a bar, in the fixed order of outcomes, parted by gaps. An outcome that nobody named leaves no sliver. */
final class Bar {

    private static final double GAP = 0.007;

    /** A part that is only an outline loses half its stroke at each end. */
    private static final double OUTLINE = 0.0015;

    private Bar() {}

    /** One part, in percent of the bar's width. */
    public record Part(String mark, String x, String width, boolean outlined) {}

    static List<Part> of(Counts counts) {
        List<Outcome> named = List.of(Outcome.values()).stream()
                .filter(it -> counts.of(it) > 0)
                .toList();
        double room = 1 - GAP * (named.size() - 1);
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Outcome outcome : named) {
            double width = room * counts.of(outcome) / counts.members();
            parts.add(part(outcome, x, width));
            x += width + GAP;
        }
        return parts;
    }

    private static Part part(Outcome outcome, double x, double width) {
        boolean outlined = outcome == Outcome.NO_CHANGE;
        double inset = outlined ? OUTLINE : 0;
        return new Part(
                outcome.mark(), Share.percent(x + inset), Share.percent(Math.max(0, width - 2 * inset)), outlined);
    }
}
