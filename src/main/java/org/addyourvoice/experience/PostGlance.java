package org.addyourvoice.experience;

import java.time.Instant;

/**
 * The newest revision of a post that was ever sent, for a moderator's list of what somebody wrote.
 *
 * @param up whether some revision is visible to everybody
 */
public record PostGlance(ExperienceId id, int revision, String title, State state, boolean up, Instant submittedAt) {

    PostGlance(long id, int revision, String title, State state, long live, Instant submittedAt) {
        this(new ExperienceId(id), revision, title, state, live > 0, submittedAt);
    }
}
