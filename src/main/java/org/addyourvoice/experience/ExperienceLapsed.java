package org.addyourvoice.experience;

/** A change that a moderator had asked for never came; the text is the author's draft again. */
public record ExperienceLapsed(ExperienceId id) {}
