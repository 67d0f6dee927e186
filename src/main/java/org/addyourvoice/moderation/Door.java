package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two doors of a report. They lead to the same moderators, and mean different things. */
enum Door {
    /** It breaks a rule of the community. */
    RULE,
    /** Somebody is worried about the person who wrote it. */
    WORRIED;

    /** The name in forms, such as {@code worried}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Door> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
