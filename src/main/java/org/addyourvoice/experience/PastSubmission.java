package org.addyourvoice.experience;

import org.addyourvoice.safety.Submission;

/**
 * What the rules were asked about once.
 *
 * @param title for a moderator's lists
 * @param submission as nearly as can still be told: posts of the author that have been taken down since count as published
 */
public record PastSubmission(ExperienceId id, int revision, String title, Submission submission) {}
