package org.addyourvoice.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * The form of a strategy, as it was sent: texts, good or bad.
 *
 * @param careful empty for no
 * @param synonyms one a line
 * @param version empty for a new one
 */
record StrategyForm(
        String name, String summary, String article, String caution, String careful, String synonyms, String version)
        implements EditForm {

    StrategyForm {
        name = Objects.requireNonNullElse(name, "");
        summary = Objects.requireNonNullElse(summary, "");
        article = Objects.requireNonNullElse(article, "");
        caution = Objects.requireNonNullElse(caution, "");
        careful = Objects.requireNonNullElse(careful, "");
        synonyms = Objects.requireNonNullElse(synonyms, "");
        version = Objects.requireNonNullElse(version, "");
    }

    static StrategyForm of(Strategy strategy) {
        StrategyWords words = strategy.words();
        return new StrategyForm(
                words.name(),
                words.summary(),
                words.article(),
                words.caution(),
                words.careful() ? "true" : "",
                String.join("\n", words.synonyms()),
                Long.toString(strategy.version()));
    }

    StrategyWords words() {
        return new StrategyWords(
                name, summary, article, caution, !careful.isEmpty(), List.of(synonyms.split("\\R", -1)));
    }

    @Override
    public StrategyForm at(String version) {
        return new StrategyForm(name, summary, article, caution, careful, synonyms, version);
    }
}
