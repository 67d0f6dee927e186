package org.addyourvoice.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that people try. A retired one keeps its voices; it is only offered no more. */
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

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Strategy() {}

    boolean isRetired() {
        return retiredAt != null;
    }

    StrategyView view() {
        return new StrategyView(
                new StrategyId(Objects.requireNonNull(id)), slug, name, summary, article, caution, careful);
    }
}
