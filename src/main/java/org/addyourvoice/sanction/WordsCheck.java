package org.addyourvoice.sanction;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What forms of this module have in common: words to a member, and the number that they were made from. */
final class WordsCheck {

    private WordsCheck() {}

    static void check(String field, String words, Errors errors) {
        int length = words.strip().length();
        if (length == 0) {
            errors.rejectValue(field, "sanction.words.missing");
        } else if (length > Sanction.MAX_WORDS) {
            errors.rejectValue(field, "sanction.words.long", new Object[] {Sanction.MAX_WORDS, length}, null);
        }
    }

    /** As it was sent; empty where it is no number. */
    static String figures(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,18}") ? sent : "";
    }

    /** One that never was, where none was sent. @param figures as {@link #figures} gives them */
    static long number(String figures) {
        return figures.isEmpty() ? -1 : Long.parseLong(figures);
    }
}
