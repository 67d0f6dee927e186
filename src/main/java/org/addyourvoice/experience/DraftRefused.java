package org.addyourvoice.experience;

import java.util.Locale;

/** Nothing was kept; what was typed stays in its page. */
class DraftRefused extends RuntimeException {

    private final Why why;
    private final int most;

    DraftRefused(Why why, int most) {
        super(why.name());
        this.why = why;
        this.most = most;
    }

    enum Why {
        /** There are as many drafts as there can be. */
        MANY,
        LONG
    }

    Why why() {
        return why;
    }

    String code() {
        return "experience.draft." + why.name().toLowerCase(Locale.ROOT);
    }

    int most() {
        return most;
    }
}
