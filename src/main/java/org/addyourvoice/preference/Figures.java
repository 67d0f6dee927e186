package org.addyourvoice.preference;

/** How tallies are drawn. Dots are drawn for up to fifty members; more nobody can take in. */
public enum Figures {
    /** Bars in lists, dots on a strategy’s own page. */
    USUAL,
    BARS,
    DOTS
}
