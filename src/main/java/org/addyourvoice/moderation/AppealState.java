package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an appeal stands. */
enum AppealState {
    OPEN,
    /** The text is up again. */
    UPHELD,
    /** The decision stands. */
    REFUSED,
    /** Its author is gone. */
    WITHDRAWN;

    /** The name in forms, such as {@code upheld}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a moderator may choose. */
    static Optional<AppealState> decision(String slug) {
        return Arrays.stream(new AppealState[] {UPHELD, REFUSED})
                .filter(it -> it.slug().equals(slug))
                .findFirst();
    }
}
