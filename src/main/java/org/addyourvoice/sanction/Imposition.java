package org.addyourvoice.sanction;

/**
 * What is to be imposed.
 *
 * @param reason a code of {@code moderation/reasons.yml} that can stand behind a sanction
 * @param words to its member, 1 to 1 000 characters
 */
public record Imposition(Measure measure, String reason, String words) {

    /** @throws IllegalArgumentException if the words are missing or too long; forms check first, in words */
    public Imposition {
        words = words.strip();
        if (words.isEmpty() || words.length() > Sanction.MAX_WORDS) {
            throw new IllegalArgumentException(words.length() + " characters to the member");
        }
    }
}
