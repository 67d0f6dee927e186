package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.preference.Hidden;
import org.addyourvoice.text.SafeHtml;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.GlossaryWord;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.TermView;
import org.jspecify.annotations.Nullable;

/**
 * A published experience, to be read.
 *
 * @param author the pseudonym, or null where it is hidden, or nobody’s any more
 * @param tagsFollow whether a moderator has yet to say what its first tag is
 * @param editedAt when a later revision took the place of the first, or null
 * @param covered whether a moderator has covered some of the words
 * @param notices ids of the standing notices that stand with it
 * @param byCarer whether it is about somebody whom its author cares for
 * @param hidden why it is folded for the reader, or null
 * @param words of the glossary that stand in it
 */
public record ExperienceView(
        ExperienceId id,
        String title,
        SafeHtml body,
        @Nullable String author,
        TermView<Context> context,
        Instant publishedAt,
        @Nullable Instant editedAt,
        List<ReportView> reports,
        boolean tagsFollow,
        List<SymptomView> symptoms,
        Set<ContentNote> notes,
        boolean covered,
        Set<String> notices,
        boolean byCarer,
        @Nullable Hidden hidden,
        List<GlossaryWord> words) {}
