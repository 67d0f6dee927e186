package org.addyourvoice.safety;

import java.time.Duration;

/**
 * What somebody is about to post, and what the rules may know of its author: never who they are.
 *
 * @param publishedBefore how many posts of the author stand published
 * @param accountAge time since the author joined
 * @param edit whether it replaces an earlier text
 */
public record Submission(String title, String body, int publishedBefore, Duration accountAge, boolean edit) {}
