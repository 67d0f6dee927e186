package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.preference.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * Something that is up, and whose changes are to be read.
 *
 * @param title of the experience, or of the one that the reply stands below
 * @param hidden why it is folded for the reader, or null
 */
record ChangedText(
        ExperienceId id,
        String title,
        boolean reply,
        Instant publishedAt,
        @Nullable Hidden hidden) {

    static ChangedText of(ExperienceView it) {
        return new ChangedText(it.id(), it.title(), false, it.publishedAt(), it.hidden());
    }

    static ChangedText of(ReplyView it, String below) {
        return new ChangedText(it.id(), below, true, it.publishedAt(), it.hidden());
    }
}
