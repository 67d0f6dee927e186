package org.addyourvoice.experience;

import java.util.List;

/**
 * What a moderator tells the author along with a decision.
 *
 * @param reason a code of {@code moderation/reasons.yml}
 * @param words the moderator's own words, 1 to 4 000 characters
 * @param passages what they are about, where that isn't the whole text
 */
public record Answer(String reason, String words, List<Passage> passages) {

    public static final int MAX_WORDS = 4_000;

    public Answer {
        passages = List.copyOf(passages);
        if (reason.isBlank() || words.isBlank() || words.length() > MAX_WORDS) {
            throw new IllegalArgumentException("an answer needs a reason and 1 to " + MAX_WORDS + " characters");
        }
    }

    /** About the text as a whole. */
    public Answer(String reason, String words) {
        this(reason, words, List.of());
    }
}
