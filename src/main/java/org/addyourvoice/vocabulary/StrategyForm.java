package org.addyourvoice.vocabulary;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of a strategy, as it was sent. @param synonyms one a line */
record StrategyForm(
        String name,
        String summary,
        String article,
        String caution,
        boolean careful,
        String synonyms,
        @Nullable Long version) {

    StrategyForm {
        name = Objects.requireNonNullElse(name, "");
        summary = Objects.requireNonNullElse(summary, "");
        article = Objects.requireNonNullElse(article, "");
        caution = Objects.requireNonNullElse(caution, "");
        synonyms = Objects.requireNonNullElse(synonyms, "");
    }

    static StrategyForm of(Strategy strategy) {
        StrategyWords words = strategy.words();
        return new StrategyForm(
                words.name(),
                words.summary(),
                words.article(),
                words.caution(),
                words.careful(),
                String.join("\n", words.synonyms()),
                strategy.version());
    }

    StrategyWords words() {
        return new StrategyWords(name, summary, article, caution, careful, List.of(synonyms.split("\\R", -1)));
    }

    StrategyForm at(long now) {
        return new StrategyForm(name, summary, article, caution, careful, synonyms, now);
    }
}
