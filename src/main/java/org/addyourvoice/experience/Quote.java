package org.addyourvoice.experience;

import java.util.Optional;

/**
 * A stretch of the body of a revision.
 *
 * @param text the experience or the reply that it is from
 * @param end behind the last character
 */
record Quote(ExperienceId text, int revision, int start, int end) {

    /** The words, as long as readers see them in that text. Empty once it was taken back, hidden, covered or changed there. */
    Optional<String> wordsIn(Experience quoted) {
        boolean known = revision >= 1 && revision <= quoted.latest().number();
        return quoted.live().filter(live -> known).flatMap(live -> {
            String body = quoted.revision(revision).body();
            int until = Math.min(end, body.length());
            String words = start < until ? body.substring(start, until) : "";
            return words.isBlank() || !live.shownBody().contains(words) ? Optional.empty() : Optional.of(words);
        });
    }
}
