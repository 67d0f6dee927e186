package org.addyourvoice.experience;

/**
 * What a moderator tells the author along with a decision.
 *
 * @param reason a code of {@code moderation/reasons.yml}
 * @param words the moderator's own words, 1 to 4 000 characters
 */
public record Answer(String reason, String words) {

    public static final int MAX_WORDS = 4_000;

    public Answer {
        if (reason.isBlank() || words.isBlank() || words.length() > MAX_WORDS) {
            throw new IllegalArgumentException("an answer needs a reason and 1 to " + MAX_WORDS + " characters");
        }
    }
}
