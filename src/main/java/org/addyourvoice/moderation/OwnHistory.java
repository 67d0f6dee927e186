package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.jspecify.annotations.Nullable;

/** What a member may know of moderators' work: on their own texts, on what they asked for, and because of what they told. Newest first, a page of each. */
record OwnHistory(Part<Decided> decisions, Part<Asked> asked, Part<Told> reports, OwnPages pages) {

    /** A page of one of the lists. @param name of its number in addresses @param more whether there are older ones */
    record Part<T>(String name, int number, List<T> lines, boolean more) {

        public boolean isEmpty() {
            return lines.isEmpty() && number == 1;
        }

        public boolean hasOthers() {
            return more || number > 1;
        }
    }

    /** @param reason the name of the reason, or null where none was needed @param words of a moderator, may be empty @param added to the text for its readers */
    record Decided(
            Instant at,
            ExperienceId experience,
            String title,
            AuditAction action,
            @Nullable String reason,
            String words,
            Added added) {}

    /**
     * An appeal, or a strategy that was not in the list.
     *
     * @param code the last part of the code of the words for what was asked and what came of it
     * @param what that it was about: the title of a text, or a name
     * @param answer in a moderator's words; may be empty
     */
    record Asked(Instant at, ExperienceId experience, String code, String what, String answer) {}

    /** @param door the last part of the code of what was told @param words the member’s own, may be empty @param answer the last part of the code of its words: {@code WAITS}, {@code ACTED}, {@code RESTORED}, {@code LEFT}, {@code LOOKED}, {@code READ} or {@code GONE} */
    record Told(Instant at, String door, String words, String answer) {}
}
