package org.addyourvoice.tally;

import java.util.Locale;

/** The word for how many members reported. */
public enum Size {
    NOT_ENOUGH,
    A_FEW,
    SOME,
    MANY;

    /** @param shown whether the gate shows the figures at all */
    static Size of(int members, boolean shown) {
        if (!shown) {
            return NOT_ENOUGH;
        }
        return members < 10 ? A_FEW : members < 30 ? SOME : MANY;
    }

    /** The name in messages and JSON, such as {@code a-few}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
