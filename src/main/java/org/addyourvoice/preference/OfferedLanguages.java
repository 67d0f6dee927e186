package org.addyourvoice.preference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that pages can be in. */
public record OfferedLanguages(List<Locale> all) {

    public OfferedLanguages {
        all = List.copyOf(all);
    }

    boolean has(@Nullable String language) {
        return all.stream().anyMatch(it -> it.getLanguage().equals(language));
    }
}
