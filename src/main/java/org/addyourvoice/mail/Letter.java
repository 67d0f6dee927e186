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
 * @param unsubscribe {@code {1}} of the text: the link that ends such mails, which mail programs are told of as well; null for a mail that somebody asked for
 */
public record Letter(
        MailAddress to,
        @Nullable Long member,
        String words,
        Locale language,
        Instant goodUntil,
        String argument,
        @Nullable String unsubscribe) {

    public Letter(
            MailAddress to, @Nullable Long member, String words, Locale language, Instant goodUntil, String argument) {
        this(to, member, words, language, goodUntil, argument, null);
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return words;
    }
}
