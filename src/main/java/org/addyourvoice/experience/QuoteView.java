package org.addyourvoice.experience;

import org.jspecify.annotations.Nullable;

/**
 * What a reply quotes.
 *
 * @param words as plain text; null where they are not to be read any more
 * @param author the pseudonym, or null where it is hidden, or nobody’s any more
 */
public record QuoteView(@Nullable String words, @Nullable String author) {}
