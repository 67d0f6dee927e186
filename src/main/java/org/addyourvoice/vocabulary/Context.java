package org.addyourvoice.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in withdrawal somebody was: still taking the drug, between doses, tapering, or after it. */
public enum Context {
    TOLERANCE,
    INTERDOSE,
    TAPERING,
    AFTER;

    /** The name in addresses, forms, CSV and JSON, such as {@code tapering}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Context> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
