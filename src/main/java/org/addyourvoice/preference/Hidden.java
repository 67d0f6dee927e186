package org.addyourvoice.preference;

import java.util.Locale;

/** Why something is folded for a reader. */
public enum Hidden {
    BY_WORDS,
    BY_STRATEGIES;

    /** As it stands in the names of messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
