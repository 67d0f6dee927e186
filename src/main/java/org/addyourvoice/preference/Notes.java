package org.addyourvoice.preference;

/** What happens to words that have a content note. */
public enum Notes {
    /** Only the note is seen until the reader opens it. */
    COVERED,
    SHOWN
}
