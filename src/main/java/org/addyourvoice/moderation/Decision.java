package org.addyourvoice.moderation;

import org.addyourvoice.experience.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator decides.
 *
 * @param reason a code of {@code moderation/reasons.yml} where the outcome needs one, else null
 * @param words to the author, up to 4 000 characters; may be empty only where the outcome needs no answer
 */
public record Decision(CaseOutcome outcome, @Nullable String reason, String words) {

    /** @throws IllegalArgumentException if an answer is missing or too long, or a reason stands where none belongs; forms check first, in words */
    public Decision {
        words = words.strip();
        if (outcome.needsAnswer() != (reason != null) || outcome.needsAnswer() && words.isEmpty()) {
            throw new IllegalArgumentException(outcome + " with reason " + reason);
        }
        if (words.length() > Answer.MAX_WORDS) {
            throw new IllegalArgumentException(words.length() + " characters to the author");
        }
    }

    public static Decision publish() {
        return new Decision(CaseOutcome.PUBLISH, null, "");
    }

    Answer answer() {
        if (reason == null) {
            throw new IllegalStateException(outcome + " has no answer");
        }
        return new Answer(reason, words);
    }
}
