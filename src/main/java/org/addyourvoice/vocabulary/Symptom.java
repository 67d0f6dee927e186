package org.addyourvoice.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that people feel. A retired one is only offered no more. */
@Entity
class Symptom {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;
    private String description;
    private int listPosition;
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Symptom() {}

    Symptom(String slug, int listPosition, Wording words) {
        this.slug = slug;
        this.listPosition = listPosition;
        describe(words);
    }

    /** The slug stays: addresses lead here. */
    final void describe(Wording words) {
        name = words.name();
        description = words.description();
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void restore() {
        retiredAt = null;
    }

    SymptomId id() {
        return new SymptomId(Objects.requireNonNull(id));
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    int listPosition() {
        return listPosition;
    }

    Wording words() {
        return new Wording(name, description);
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    SymptomView view() {
        return new SymptomView(id(), slug, name, description);
    }
}
