package org.addyourvoice.moderation;

import org.addyourvoice.experience.ExperienceId;

/** One revision of one experience. */
record Revised(ExperienceId experience, int revision) {}
