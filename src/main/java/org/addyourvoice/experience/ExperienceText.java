package org.addyourvoice.experience;

import java.util.List;
import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/**
 * What a member wrote and tagged, before it is anything else.
 *
 * @param title 1 to 120 characters, one line
 * @param body Markdown, 1 to 10 000 characters
 * @param reports each of another strategy; with the suggestion one to six
 * @param suggested what was tried and is not in the list, or null
 * @param byCarer whether it is about somebody whom its author cares for
 * @param reply whether it stands below an experience: then it tells of nothing that was tried, and its title is its first words
 */
public record ExperienceText(
        String title,
        String body,
        Context context,
        Set<SymptomId> symptoms,
        List<Report> reports,
        Set<ContentNote> notes,
        boolean hideName,
        @Nullable Suggested suggested,
        boolean byCarer,
        boolean reply) {

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
        int tried = reports.size() + (suggested == null ? 0 : 1);
        if ((tried == 0) != reply || tried > MAX_REPORTS) {
            throw new IllegalArgumentException(tried + " reports");
        }
        if (reports.stream().map(Report::strategy).distinct().count() != reports.size()) {
            throw new IllegalArgumentException("a strategy is reported twice");
        }
        symptoms = Set.copyOf(symptoms);
        reports = List.copyOf(reports);
        notes = Set.copyOf(notes);
    }

    /** An experience of its author's own. */
    public ExperienceText(
            String title,
            String body,
            Context context,
            Set<SymptomId> symptoms,
            List<Report> reports,
            Set<ContentNote> notes,
            boolean hideName,
            @Nullable Suggested suggested) {
        this(title, body, context, symptoms, reports, notes, hideName, suggested, false, false);
    }

    /** What the rules read as a title: nobody typed one for a reply. */
    String typedTitle() {
        return reply ? "" : title;
    }

    /** One that suggests nothing. */
    public ExperienceText(
            String title,
            String body,
            Context context,
            Set<SymptomId> symptoms,
            List<Report> reports,
            Set<ContentNote> notes,
            boolean hideName) {
        this(title, body, context, symptoms, reports, notes, hideName, null);
    }

    ExperienceText byCarer(boolean carer) {
        return new ExperienceText(title, body, context, symptoms, reports, notes, hideName, suggested, carer, reply);
    }
}
