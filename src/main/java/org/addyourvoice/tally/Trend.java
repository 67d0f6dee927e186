package org.addyourvoice.tally;

import java.util.List;

/** Quarters as pictures on one scale: a mark for each member, by three on one ground line, or bars where marks would be too many. */
record Trend(Breakdown quarters) {

    private static final int MOST_MARKS = 30;

    public boolean marked() {
        return largest() <= MOST_MARKS;
    }

    /** The same for all quarters, so that they stand on one line. */
    public int height() {
        return Dots.stackHeight(largest());
    }

    public List<Dots.Dot> marks(Tally quarter) {
        return Dots.stack(quarter.counts(), height());
    }

    /** The length of a quarter's bar, of which the largest fills the whole. */
    public String length(Tally quarter) {
        return Share.percent((double) quarter.members() / largest());
    }

    private int largest() {
        return quarters.groups().stream()
                .mapToInt(it -> it.tally().members())
                .max()
                .orElse(0);
    }
}
