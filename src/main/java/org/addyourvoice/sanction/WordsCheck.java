package org.addyourvoice.sanction;

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

    /** One that never was, where none was sent that could be one. */
    static long number(String sent) {
        try {
            return Long.parseLong(sent);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
