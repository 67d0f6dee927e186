package org.addyourvoice.experience;

import java.util.List;
import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;

/**
 * What a member wrote and tagged, before it is anything else.
 *
 * @param title 1 to 120 characters, one line
 * @param body Markdown, 1 to 10 000 characters
 * @param reports one to six, each of another strategy
 */
public record ExperienceText(
        String title,
        String body,
        Context context,
        Set<SymptomId> symptoms,
        List<Report> reports,
        Set<ContentNote> notes,
        boolean hideName) {

    public static final int MAX_TITLE = 120;
    public static final int MAX_BODY = 10_000;
    public static final int MAX_REPORTS = 6;

    /** @throws IllegalArgumentException where the text breaks one of the bounds above; forms check them first, in words */
    public ExperienceText {
        if (title.isBlank() || title.length() > MAX_TITLE) {
            throw new IllegalArgumentException("title of " + title.length() + " characters");
        }
        if (body.isBlank() || body.length() > MAX_BODY) {
            throw new IllegalArgumentException("body of " + body.length() + " characters");
        }
        if (reports.isEmpty() || reports.size() > MAX_REPORTS) {
            throw new IllegalArgumentException(reports.size() + " reports");
        }
        if (reports.stream().map(Report::strategy).distinct().count() != reports.size()) {
            throw new IllegalArgumentException("a strategy is reported twice");
        }
        symptoms = Set.copyOf(symptoms);
        reports = List.copyOf(reports);
        notes = Set.copyOf(notes);
    }
}
