package org.addyourvoice.experience;

import java.time.Instant;
import java.util.Set;
import org.addyourvoice.preference.Hidden;
import org.addyourvoice.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A published reply, to be read.
 *
 * @param author the pseudonym, or null where it is hidden, or nobody’s any more
 * @param editedAt when a later revision took the place of the first, or null
 * @param covered whether a moderator has covered some of the words
 * @param notices ids of the standing notices that stand with it
 * @param hidden why it is folded for the reader, or null
 * @param quote what it quotes, or null
 * @param own whether the reader wrote it
 */
record ReplyView(
        ExperienceId id,
        SafeHtml body,
        @Nullable String author,
        Instant publishedAt,
        @Nullable Instant editedAt,
        Set<ContentNote> notes,
        boolean covered,
        Set<String> notices,
        @Nullable Hidden hidden,
        @Nullable QuoteView quote,
        boolean own) {}
