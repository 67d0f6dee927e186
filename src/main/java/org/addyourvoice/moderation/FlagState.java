package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a flagged account stands, and what a moderator may make of it. */
enum FlagState {
    OPEN,
    /** Nothing is needed. */
    NOTHING,
    /** A note is enough. */
    NOTED,
    /** Something was imposed. */
    SANCTION;

    /** The name in forms, such as {@code nothing}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FlagState> decision(String slug) {
        return Arrays.stream(values())
                .filter(it -> it != OPEN && it.slug().equals(slug))
                .findFirst();
    }
}
