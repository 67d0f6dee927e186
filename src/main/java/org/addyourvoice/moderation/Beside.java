package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.safety.Trust;
import org.jspecify.annotations.Nullable;

/**
 * What moderators keep beside a case, for each other.
 *
 * @param trust of its author, or null where there is none
 * @param notes on the case, oldest first
 * @param aboutAuthor notes on its author, oldest first
 * @param followUps days to look again, oldest first; empty for who takes no crises
 * @param mayPlan whether the reader may plan to look again
 * @param opinion who would rather not decide alone, or null
 * @param others what else of its author waits
 */
record Beside(
        @Nullable Trust trust,
        List<NoteLine> notes,
        List<NoteLine> aboutAuthor,
        List<FollowUpLine> followUps,
        boolean mayPlan,
        @Nullable OpinionLine opinion,
        OtherPosts others) {

    /** Of one's own text nobody sees what others write about it. */
    static final Beside NOTHING = new Beside(null, List.of(), List.of(), List.of(), false, null, OtherPosts.NONE);

    /** Whether there is anything that a reader should know before they decide. */
    public boolean any() {
        return !notes.isEmpty() || !aboutAuthor.isEmpty() || !followUps.isEmpty();
    }

    /** Whether the reader has asked for a second opinion and is waiting for it. */
    public boolean awaits() {
        return opinion != null && opinion.mine();
    }
}
