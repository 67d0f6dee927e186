package org.addyourvoice.safety;

import java.time.Duration;

/**
 * What somebody is about to post, or what others have reported, and what the rules may know of its author: never who they are.
 *
 * @param suggestion name of a strategy that is not in the list, or empty
 * @param publishedBefore how many posts of the author stand published
 * @param accountAge time since the author joined
 * @param trust on which step the author stands
 * @param reports how many reports of it count
 */
public record Submission(
        String title,
        String body,
        String suggestion,
        int publishedBefore,
        Duration accountAge,
        Event event,
        int reports,
        Trust trust) {

    /** One of somebody who is trusted, that nobody has reported. @param edit whether it replaces an earlier text */
    public Submission(
            String title, String body, String suggestion, int publishedBefore, Duration accountAge, boolean edit) {
        this(title, body, suggestion, publishedBefore, accountAge, edit ? Event.EDIT : Event.NEW, 0, Trust.TRUSTED);
    }

    /** One that suggests nothing. */
    public Submission(String title, String body, int publishedBefore, Duration accountAge, boolean edit) {
        this(title, body, "", publishedBefore, accountAge, edit);
    }

    /** The same once it is up and members have reported it. */
    public Submission reportedBy(int members) {
        return new Submission(title, body, suggestion, publishedBefore, accountAge, Event.REPORT, members, trust);
    }

    /** The same of somebody on that step. */
    public Submission by(Trust author) {
        return new Submission(title, body, suggestion, publishedBefore, accountAge, event, reports, author);
    }

    String part(Field field) {
        return switch (field) {
            case TITLE -> title;
            case BODY -> body;
            case SUGGESTION -> suggestion;
        };
    }
}
