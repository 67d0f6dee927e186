package org.addyourvoice.moderation;

import org.addyourvoice.experience.ExperienceId;

/** One revision of one experience. */
public record Revised(ExperienceId experience, int revision) {}
