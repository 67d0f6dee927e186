package org.addyourvoice.experience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The words of one revision, without its tags. @param takenBack whether it is its author's alone again */
public record RevisionGlance(ExperienceId id, int revision, State state, String title, String body, boolean takenBack) {

    RevisionGlance(long id, int revision, State state, String title, String body, @Nullable Instant withdrawnAt) {
        this(new ExperienceId(id), revision, state, title, body, withdrawnAt != null && state.closedByWithdrawal());
    }

    RevisionGlance forModerators() {
        return takenBack ? new RevisionGlance(id, revision, state, "", "", true) : this;
    }
}
