package org.addyourvoice.vocabulary;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;

/** The words for one outcome or one context. Which of them exist is fixed in code, since formulas and rules rest on them; how they are called is not. */
@Entity
class Term {

    @Embeddable
    record Key(String kind, String slug) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String name;
    private String description;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Term() {}

    void describe(Wording words) {
        name = words.name();
        description = words.description();
    }

    long version() {
        return version;
    }

    Wording words() {
        return new Wording(name, description);
    }

    Key key() {
        return key;
    }

    <T extends Enum<T>> TermView<T> view(T meaning) {
        return new TermView<>(meaning, key.slug(), name, description);
    }
}
