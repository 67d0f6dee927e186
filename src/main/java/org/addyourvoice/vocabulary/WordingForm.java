package org.addyourvoice.vocabulary;

import java.util.Objects;

/** The form of a symptom, an outcome or a context, as it was sent. */
record WordingForm(String name, String description, String version) implements EditForm {

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

    @Override
    public WordingForm at(String version) {
        return new WordingForm(name, description, version);
    }
}
