package org.addyourvoice.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a strategy is called and described, as somebody typed it.
 *
 * @param name 1 to {@value #MAX_NAME} characters
 * @param summary one plain line, 1 to {@value #MAX_SUMMARY} characters
 * @param article what the article says of it, one paragraph a line, up to {@value #MAX_ARTICLE} characters; empty where it says nothing
 * @param caution up to {@value #MAX_CAUTION} characters; empty for none
 * @param careful whether it stands among what to be careful with, which needs a caution
 * @param synonyms other names, at most {@value #MAX_SYNONYMS}
 */
public record StrategyWords(
        String name, String summary, String article, String caution, boolean careful, List<String> synonyms) {

    public static final int MAX_NAME = 80;
    public static final int MAX_SUMMARY = 200;
    public static final int MAX_ARTICLE = 4_000;
    public static final int MAX_CAUTION = 2_000;
    public static final int MAX_SYNONYMS = 20;

    public StrategyWords {
        name = name.strip();
        summary = summary.strip();
        article = article.replace("\r\n", "\n").strip();
        caution = caution.replace("\r\n", "\n").strip();
        synonyms = synonyms.stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** With one more other name. */
    StrategyWords with(String synonym) {
        List<String> more = Stream.concat(synonyms.stream(), Stream.of(synonym)).toList();
        return new StrategyWords(name, summary, article, caution, careful, more);
    }

    /** Without that other name, whatever its case, accents and spaces. */
    StrategyWords without(String synonym) {
        List<String> fewer = synonyms.stream()
                .filter(it -> !Naming.key(it).equals(Naming.key(synonym)))
                .toList();
        return new StrategyWords(name, summary, article, caution, careful, fewer);
    }

    /** Message code by field, for what can be seen without knowing the other strategies. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        Lengths lengths = new Lengths(problems);
        lengths.required("name", name, MAX_NAME);
        lengths.required("summary", summary, MAX_SUMMARY);
        if (synonyms.size() > MAX_SYNONYMS || synonyms.stream().anyMatch(it -> it.length() > MAX_NAME)) {
            problems.put("synonyms", "vocabulary.edit.synonyms.long");
        }
        lengths.optional("article", article, MAX_ARTICLE);
        lengths.optional("caution", caution, MAX_CAUTION);
        if (careful && caution.isEmpty()) {
            problems.put("caution", "vocabulary.edit.caution.missing");
        }
        return problems;
    }
}
