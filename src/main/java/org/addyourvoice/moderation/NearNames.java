package org.addyourvoice.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.addyourvoice.vocabulary.StrategyView;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds strategies that a member may have meant, by how alike the names are as a whole or word by word. */
final class NearNames {

    private static final int MOST = 3;
    private static final int SHORTEST_WORD = 4;

    /** From 0, nothing in common, to 1, the same. Found by trying it on the names that ship: below it, likeness is chance. */
    private static final double ENOUGH = 0.85;

    private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();

    private NearNames() {}

    private record Scored(StrategyView strategy, double score) {}

    /** The most alike first, at most {@value #MOST}. */
    static List<StrategyView> to(String name, List<StrategyView> strategies) {
        return strategies.stream()
                .map(it -> new Scored(it, score(name, it)))
                .filter(it -> it.score() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::strategy)
                .toList();
    }

    private static double score(String name, StrategyView strategy) {
        return Stream.concat(Stream.of(strategy.name()), strategy.alsoCalled().stream())
                .mapToDouble(it -> score(lower(name), lower(it)))
                .max()
                .orElse(0);
    }

    private static double score(String one, String other) {
        double best = ALIKE.apply(one, other);
        for (String word : words(one)) {
            for (String otherWord : words(other)) {
                best = Math.max(best, ALIKE.apply(word, otherWord));
            }
        }
        return best;
    }

    private static List<String> words(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .filter(it -> it.length() >= SHORTEST_WORD)
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
