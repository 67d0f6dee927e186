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
    /** Texts that a moderator would rather not decide on alone. */
    OPINIONS,
    /** Days to look again that have come. */
    FOLLOW_UPS,
    /** Accounts that somebody should look at. */
    ACCOUNTS,
    /** Strategies that members suggest. */
    SUGGESTIONS;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<QueueKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
