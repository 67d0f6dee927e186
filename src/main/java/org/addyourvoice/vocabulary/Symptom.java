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

    boolean isRetired() {
        return retiredAt != null;
    }

    SymptomView view() {
        return new SymptomView(new SymptomId(Objects.requireNonNull(id)), slug, name, description);
    }
}
