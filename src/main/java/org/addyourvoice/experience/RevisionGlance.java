package org.addyourvoice.experience;

/** The words of one revision, without its tags, for a moderator's lists. */
public record RevisionGlance(ExperienceId id, int revision, State state, String title, String body) {

    RevisionGlance(long id, int revision, State state, String title, String body) {
        this(new ExperienceId(id), revision, state, title, body);
    }
}
