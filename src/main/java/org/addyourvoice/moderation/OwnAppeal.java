package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * An author's appeal as they see it.
 *
 * @param settling whether it was upheld just now: what it is about is so already, and the answer may still be taken back
 * @param answer in the other moderator's words; null while it is open, and may be empty
 */
record OwnAppeal(
        AppealState state,
        boolean settling,
        String words,
        @Nullable String answer) {

    /** One that waits, or whose answer is settled. */
    OwnAppeal(AppealState state, String words, @Nullable String answer) {
        this(state, false, words, answer);
    }
}
