package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.State;
import org.jspecify.annotations.Nullable;

/**
 * What else of its author waits beside a case, the oldest first, as far as the reader may know.
 *
 * @param more how many besides
 * @param picks this case and those that may be decided on together with it; empty where there are none
 */
record OtherPosts(List<Line> lines, int more, List<String> picks) {

    static final OtherPosts NONE = new OtherPosts(List.of(), 0, List.of());

    /** @param title empty where its author took it back @param takenBy who else is at work on it, or null */
    record Line(
            CaseId id,
            String title,
            State state,
            boolean crisis,
            Waited waited,
            @Nullable String takenBy) {}
}
