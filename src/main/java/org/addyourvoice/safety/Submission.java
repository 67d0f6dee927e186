package org.addyourvoice.safety;

import java.time.Duration;

/**
 * What somebody is about to post, and what the rules may know of its author: never who they are.
 *
 * @param suggestion name of a strategy that is not in the list, or empty
 * @param publishedBefore how many posts of the author stand published
 * @param accountAge time since the author joined
 * @param edit whether it replaces an earlier text
 */
public record Submission(
        String title, String body, String suggestion, int publishedBefore, Duration accountAge, boolean edit) {

    String part(Field field) {
        return switch (field) {
            case TITLE -> title;
            case BODY -> body;
            case SUGGESTION -> suggestion;
        };
    }

    /** One that suggests nothing. */
    public Submission(String title, String body, int publishedBefore, Duration accountAge, boolean edit) {
        this(title, body, "", publishedBefore, accountAge, edit);
    }
}
