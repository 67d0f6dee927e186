package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the queue can be narrowed down to. */
enum QueueKind {
    ALL,
    /** Texts that a person has to look at. */
    TEXTS,
    /** Authors who ask for another pair of eyes. */
    APPEALS,
    /** Strategies that members suggest. */
    SUGGESTIONS;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QueueKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
