package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.State;
import org.jspecify.annotations.Nullable;

/**
 * A post of a member, with all that moderators know of it.
 *
 * @param title null where it is a crisis, and the reader takes none
 * @param up whether others read it
 * @param cases oldest first
 * @param decisions oldest first
 */
record PostLine(
        @Nullable String title,
        State state,
        boolean up,
        Moment sentAt,
        List<CaseId> cases,
        List<Decided> decisions,
        List<Told> reports) {

    /** @param appeal how an appeal against it went, or null where there is none */
    record Decided(DecisionLine decision, @Nullable AppealState appeal) {}

    /** What a member told moderators of it. @param by null for somebody who is gone @param reason null where somebody is worried @param acted null while it waits */
    record Told(
            @Nullable String by,
            Door door,
            @Nullable String reason,
            Moment at,
            @Nullable Boolean acted) {

        /** The last part of the code of what came of it. */
        public String came() {
            return acted == null ? "waits" : acted ? "acted" : "left";
        }
    }
}
