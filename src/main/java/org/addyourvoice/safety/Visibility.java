package org.addyourvoice.safety;

/** What becomes of a submission before a person has seen it, mildest first. Nothing here declines: only people do. */
public enum Visibility {
    SHOW,
    HOLD,
    ESCALATE
}
