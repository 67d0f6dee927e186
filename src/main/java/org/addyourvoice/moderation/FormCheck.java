package org.addyourvoice.moderation;

import org.addyourvoice.experience.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What forms at the desk have in common: words that may be too long or missing, and the version that they were made from. */
final class FormCheck {

    private FormCheck() {}

    /** Up to {@value Answer#MAX_WORDS} characters. @param missing code of what is said where there are none, or null where there may be none */
    static void words(String field, String words, @Nullable String missing, Errors errors) {
        words(field, words, missing, Answer.MAX_WORDS, errors);
    }

    static void words(String field, String words, @Nullable String missing, int most, Errors errors) {
        int length = words.strip().length();
        if (length == 0 && missing != null) {
            errors.rejectValue(field, missing);
        } else if (length > most) {
            errors.rejectValue(field, "moderation.case.message.long", new Object[] {most, length}, null);
        }
    }

    /** A version that nothing has, where none was sent that could be one. */
    static long version(String sent) {
        try {
            return Long.parseLong(sent);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
