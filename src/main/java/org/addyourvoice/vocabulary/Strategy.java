package org.addyourvoice.vocabulary;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that people try. A retired one keeps its voices; it is only offered no more. A merged one goes on as another. */
@Entity
class Strategy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;
    private String summary;

    @Column(length = 4_000)
    private String article;

    @Column(length = 2_000)
    private @Nullable String caution;

    private boolean careful;
    private int listPosition;
    private @Nullable Instant retiredAt;
    private @Nullable StrategyId mergedInto;
    private @Nullable StrategyId countedAs;

    @ElementCollection
    @CollectionTable(name = "strategy_synonym", joinColumns = @JoinColumn(name = "strategy_id"))
    @Column(name = "name")
    @OrderColumn(name = "position")
    private List<String> synonyms = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Strategy() {}

    Strategy(String slug, int listPosition, StrategyWords words) {
        this.slug = slug;
        this.listPosition = listPosition;
        describe(words);
    }

    /** The slug stays: addresses lead here. */
    final void describe(StrategyWords words) {
        name = words.name();
        summary = words.summary();
        article = words.article();
        caution = words.caution().isEmpty() ? null : words.caution();
        careful = words.careful();
        if (!synonyms.equals(words.synonyms())) {
            synonyms = new ArrayList<>(words.synonyms());
        }
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void restore() {
        retiredAt = null;
    }

    /** @throws VocabularyRefused onto itself, onto one that isn't on offer, or if it has been merged already */
    void mergeInto(Strategy other) {
        if (mergedInto != null || other == this || !other.isOffered()) {
            throw new VocabularyRefused("into", "vocabulary.merge.refused");
        }
        mergedInto = other.id();
    }

    /** @throws VocabularyRefused if it isn't merged */
    void part() {
        if (mergedInto == null) {
            throw new VocabularyRefused("into", "vocabulary.merge.none");
        }
        mergedInto = null;
    }

    /** Keeps where its merge leads in the end. Returns whether that has changed. */
    boolean countAs(@Nullable StrategyId root) {
        boolean changed = !Objects.equals(countedAs, root);
        countedAs = root;
        return changed;
    }

    StrategyId id() {
        return new StrategyId(Objects.requireNonNull(id));
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

    @Nullable
    StrategyId mergedInto() {
        return mergedInto;
    }

    /** What it counts as: itself, unless it was merged. */
    StrategyId root() {
        return countedAs == null ? id() : countedAs;
    }

    /** Its name and its other names. */
    List<String> names() {
        List<String> names = new ArrayList<>(synonyms);
        names.add(0, name);
        return names;
    }

    StrategyWords words() {
        return new StrategyWords(
                name, summary, article, Objects.requireNonNullElse(caution, ""), careful, List.copyOf(synonyms));
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    boolean isOffered() {
        return retiredAt == null && mergedInto == null;
    }

    /** @param alsoCalled its other names, and those of whatever was merged into it */
    StrategyView view(List<String> alsoCalled) {
        return new StrategyView(id(), slug, name, summary, article, caution, careful, alsoCalled, isOffered(), root());
    }
}
