package org.addyourvoice.tally;

/** How figures are made, as the method page says it. Whoever keeps figures can tell by the version whether two of them compare. */
public final class CountingMethod {

    /** To be raised by whatever changes a figure: what counts as a voice, the interval, the gate. Words may change without it. */
    public static final String VERSION = "1";

    private CountingMethod() {}
}
