package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a suggested strategy stands. */
enum SuggestionState {
    OPEN,
    /** It was put on the list. */
    ADDED,
    /** It was on the list under another name. */
    MERGED,
    DECLINED,
    /** Its author asks no longer. */
    WITHDRAWN;

    /** The decision of that name, such as {@code merged}. */
    static Optional<SuggestionState> decision(String slug) {
        return Arrays.stream(new SuggestionState[] {ADDED, MERGED, DECLINED})
                .filter(it -> it.slug().equals(slug))
                .findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    AuditAction action() {
        return AuditAction.valueOf("SUGGESTION_" + name());
    }
}
