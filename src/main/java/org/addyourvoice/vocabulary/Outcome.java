package org.addyourvoice.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a strategy did to somebody's symptoms. The order is the order in which outcomes are always shown. */
public enum Outcome {
    HELPED,
    MIXED,
    NO_CHANGE,
    REVVED;

    /** The name in addresses, forms, CSV and JSON, such as {@code no_change}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in CSS classes and SVG symbols, such as {@code nochange}. */
    public String mark() {
        return slug().replace("_", "");
    }

    public static Optional<Outcome> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
