package org.addyourvoice.safety;

/** The part of a submission in which something was found. */
public enum Field {
    TITLE,
    BODY,
    /** What the author tried that is not in the list. */
    SUGGESTION
}
