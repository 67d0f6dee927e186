package org.addyourvoice.preference;

/** How large letters are. None is smaller than usual: 16 pixels are the least that pages are made for. */
public enum TextSize {
    USUAL,
    LARGE,
    LARGER
}
