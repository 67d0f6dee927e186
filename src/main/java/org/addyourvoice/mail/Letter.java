package org.addyourvoice.mail;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to write: whom to, and which words.
 *
 * @param member number of the account that it is about, so that it goes when the account goes; null where there is none
 * @param words beginning of two message codes, {@code <words>.subject} and {@code <words>.text}
 * @param goodUntil when it stops being of use and is no longer tried
 * @param argument {@code {0}} of the text, such as a link
 */
public record Letter(
        MailAddress to, @Nullable Long member, String words, Locale language, Instant goodUntil, String argument) {

    /** Never in a log line. */
    @Override
    public String toString() {
        return words;
    }
}
