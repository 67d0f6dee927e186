package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.text.WordDiff;

/** @param at when readers saw it first */
record PastChange(Instant at, WordDiff title, WordDiff body) {

    /** Then something else was changed, such as what was ticked. */
    public boolean wordsAreTheSame() {
        return title.isEmpty() && body.isEmpty();
    }
}
