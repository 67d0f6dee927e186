package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.preference.Hidden;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.TermView;
import org.jspecify.annotations.Nullable;

/**
 * A published experience in a list.
 *
 * @param author the pseudonym, or null where it is hidden, or nobody’s any more
 * @param tagsFollow whether a moderator has yet to say what its first tag is
 * @param excerpt plain text; empty where a content note covers the words
 * @param byCarer whether it is about somebody whom its author cares for
 * @param replies how many are up below it
 * @param hidden why it is folded for the reader, or null
 */
public record ExperienceSummary(
        ExperienceId id,
        String title,
        @Nullable String author,
        TermView<Context> context,
        Instant publishedAt,
        String excerpt,
        List<ReportView> reports,
        boolean tagsFollow,
        Set<ContentNote> notes,
        boolean byCarer,
        int replies,
        @Nullable Hidden hidden) {}
