package org.addyourvoice.vocabulary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of a symptom, an outcome or a context, as it was sent. */
record WordingForm(
        String name, String description, @Nullable Long version) {

    WordingForm {
        name = Objects.requireNonNullElse(name, "");
        description = Objects.requireNonNullElse(description, "");
    }

    static WordingForm of(Wording words, long version) {
        return new WordingForm(words.name(), words.description(), version);
    }

    Wording words() {
        return new Wording(name, description);
    }

    WordingForm at(long now) {
        return new WordingForm(name, description, now);
    }
}
