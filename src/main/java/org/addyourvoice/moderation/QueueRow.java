package org.addyourvoice.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.safety.Trust;
import org.jspecify.annotations.Nullable;

/**
 * A case in the queue.
 *
 * @param reply whether it replies to an experience
 * @param overdue whether somebody should have looked by now
 * @param reports how many members told of it and wait for an answer
 * @param openedBy the moderator who opened it, or null where the rules did
 * @param up whether others can read the text meanwhile
 * @param opinion who would rather not decide alone, or null
 * @param trust of the author, or null where there is none
 * @param nth which of the author's posts it is, or null where nobody knows who the author is
 * @param dueAt by when somebody should have looked
 * @param snippet null where the text is covered
 */
record QueueRow(
        CaseId id,
        String title,
        boolean reply,
        boolean crisis,
        boolean overdue,
        int reports,
        int revision,
        List<ReviewReason> reasons,
        @Nullable String openedBy,
        boolean up,
        boolean own,
        @Nullable OpinionLine opinion,
        @Nullable Nth nth,
        @Nullable String author,
        @Nullable Trust trust,
        Moment openedAt,
        Moment dueAt,
        @Nullable Snippet snippet) {

    /** The rule that weighs most of those that asked for a person because of the text. */
    public Optional<ReviewReason> rule() {
        return strongest(reasons);
    }

    static Optional<ReviewReason> strongest(List<ReviewReason> reasons) {
        return Weighing.weightiest(reasons.stream()
                .filter(it -> it.aboutText() && it.asksForPerson())
                .toList());
    }

    /** How many rules did so besides the one that is named. */
    public long moreRules() {
        long all = reasons.stream()
                .filter(it -> it.aboutText() && it.asksForPerson())
                .count();
        return Math.max(0, all - 1);
    }

    /** Whether a rule asked for a person because of who wrote it. */
    public boolean newMember() {
        return authorRule().isPresent();
    }

    /** The rule that weighs most of those that did so. */
    public Optional<ReviewReason> authorRule() {
        return reasons.stream()
                .filter(it -> !it.aboutText() && it.asksForPerson() && !it.readFirst())
                .max(Comparator.comparing(ReviewReason::effect));
    }

    /** Whether a sanction on the author asked for a person. */
    public boolean readFirst() {
        return reasons.stream().anyMatch(ReviewReason::readFirst);
    }
}
