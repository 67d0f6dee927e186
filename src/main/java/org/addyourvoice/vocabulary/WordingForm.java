package org.addyourvoice.vocabulary;

import java.util.Objects;

/** The form of a symptom, an outcome or a context, as it was sent. */
record WordingForm(String name, String description, String version) {

    WordingForm {
        name = Objects.requireNonNullElse(name, "");
        description = Objects.requireNonNullElse(description, "");
        version = Objects.requireNonNullElse(version, "");
    }

    static WordingForm of(Wording words, long version) {
        return new WordingForm(words.name(), words.description(), Long.toString(version));
    }

    Wording words() {
        return new Wording(name, description);
    }

    WordingForm at(long now) {
        return new WordingForm(name, description, Long.toString(now));
    }
}
