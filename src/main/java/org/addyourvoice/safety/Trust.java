package org.addyourvoice.safety;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well a community knows somebody, by what they published and how long they have been here; never by who likes it. */
public enum Trust {
    NEW,
    MEMBER,
    TRUSTED;

    static @Nullable Trust ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** The name in rule files, such as {@code trusted}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether they are past the first step. */
    public boolean isKnown() {
        return this != NEW;
    }
}
