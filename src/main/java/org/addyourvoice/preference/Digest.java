package org.addyourvoice.preference;

/** How often the forum writes to a member of what is new. Nobody is ever written to unasked. */
public enum Digest {
    NEVER,
    DAILY,
    WEEKLY
}
