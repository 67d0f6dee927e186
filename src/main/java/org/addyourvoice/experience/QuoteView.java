package org.addyourvoice.experience;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reply quotes.
 *
 * @param words as plain text; null where they are not to be read any more
 * @param author the pseudonym, or null where it is hidden, or nobody’s any more
 * @param notes what the text speaks of that the words are from, of which readers are told first
 */
public record QuoteView(@Nullable String words, @Nullable String author, Set<ContentNote> notes) {

    static final QuoteView GONE = new QuoteView(null, null, Set.of());
}
