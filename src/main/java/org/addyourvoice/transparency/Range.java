package org.addyourvoice.transparency;

import org.jspecify.annotations.Nullable;

/**
 * A number as the public may read it: the step in which it lies. All numbers go by the same steps, whatever they are, so that no sum and no difference of
 * what is shown tells a small one.
 *
 * @param to the last that it may be, or null where only the least is told
 */
record Range(int from, @Nullable Integer to) {

    /** What lies below the first step is told of nobody. */
    static final int STEP = 5;

    /** Whether somebody was in danger is told more roughly than anything else. */
    static final int MANY = 10;

    static Range of(int number) {
        int from = number / STEP * STEP;
        return new Range(from, from + STEP - 1);
    }

    static Range ofCrises(int number) {
        return number < MANY ? new Range(0, MANY - 1) : new Range(MANY, null);
    }

    /** Whether it lies below the first step, of which nothing is told. */
    boolean few() {
        return from == 0;
    }

    /** The last part of the message's code. */
    public String word() {
        return to == null ? "more" : from == 0 ? "fewer" : "between";
    }

    /** What it is fewer than. */
    public int below() {
        return to == null ? Integer.MAX_VALUE : to + 1;
    }
}
