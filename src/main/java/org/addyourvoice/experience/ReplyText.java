package org.addyourvoice.experience;

import java.util.List;
import java.util.Set;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.vocabulary.Context;

/**
 * What a member wrote below an experience.
 *
 * @param body Markdown, 1 to 10 000 characters
 */
public record ReplyText(String body, Set<ContentNote> notes, boolean hideName) {

    /** Where a list has to name it. */
    private static final int FIRST_WORDS = 80;

    public ReplyText {
        notes = Set.copyOf(notes);
    }

    /** As everything that members write is kept: its first words stand for a title, and its situation is that of what it answers. */
    ExperienceText under(Context context) {
        String firstWords = Markdown.excerpt(body, FIRST_WORDS);
        String title = firstWords.isBlank() ? "…" : firstWords;
        return new ExperienceText(title, body, context, Set.of(), List.of(), notes, hideName, null, false, true);
    }

    static ReplyText of(ExperienceText text) {
        return new ReplyText(text.body(), text.notes(), text.hideName());
    }
}
