package org.addyourvoice.estimate;

/** A range of shares, both ends between 0 and 1. */
public record Interval(double lower, double upper) {

    /** The lower end in every 100, rounded outward. */
    public int lowerOf100() {
        return (int) Math.floor(lower * 100);
    }

    /** The upper end in every 100, rounded outward. */
    public int upperOf100() {
        return (int) Math.ceil(upper * 100);
    }
}
