package org.addyourvoice.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order what was found is shown. */
enum Sort {
    /** What fits best first; without words it is the newest. */
    RELEVANCE,
    NEWEST;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
