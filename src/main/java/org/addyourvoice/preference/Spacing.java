package org.addyourvoice.preference;

/** How much room is between lines, words and letters. The widest is what WCAG 1.4.12 asks pages to bear. */
public enum Spacing {
    USUAL,
    WIDE,
    WIDEST
}
