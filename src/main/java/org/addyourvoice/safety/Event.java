package org.addyourvoice.safety;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the rules are asked. */
public enum Event {
    /** Somebody sends a new text. */
    NEW,
    /** Somebody changes a text of theirs. */
    EDIT,
    /** A member has reported a text. */
    REPORT;

    static @Nullable Event ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** The name in rule files, such as {@code edit}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
