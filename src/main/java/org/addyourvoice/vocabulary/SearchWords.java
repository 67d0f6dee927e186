package org.addyourvoice.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A group of words that mean the same, as leads keep it: one on each line. */
@Entity
class SearchWords {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String words;
    private String also;
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SearchWords() {}

    SearchWords(GroupWords given) {
        describe(given);
    }

    final void describe(GroupWords given) {
        words = String.join("\n", given.same());
        also = String.join("\n", given.also());
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void restore() {
        retiredAt = null;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    GroupWords given() {
        return GroupWords.of(words, also);
    }

    WordGroup group() {
        return new WordGroup(given().same(), given().also());
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    long version() {
        return version;
    }
}
