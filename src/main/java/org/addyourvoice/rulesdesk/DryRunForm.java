package org.addyourvoice.rulesdesk;

import java.util.Objects;
import java.util.Optional;

/**
 * What a moderator typed to try rules out, good or bad.
 *
 * @param file the one that is changed, or empty
 * @param text its new text
 * @param last how many texts to look at
 */
record DryRunForm(String file, String text, String last) {

    static final int LONGEST_TEXT = 200_000;

    DryRunForm {
        file = Objects.requireNonNullElse(file, "");
        text = Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
        last = Objects.requireNonNullElse(last, Integer.toString(DryRun.USUAL)).strip();
    }

    /** Empty unless it is a number that the dry run takes. */
    Optional<Integer> number() {
        return DryRun.number(last);
    }
}
