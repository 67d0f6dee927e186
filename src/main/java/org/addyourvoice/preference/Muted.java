package org.addyourvoice.preference;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.addyourvoice.safety.FoldedWords;
import org.addyourvoice.vocabulary.StrategyId;

/**
 * Words and strategies that somebody would rather not meet unprepared. Nothing is taken away from them: what is about one of these is folded, and
 * opens at their wish.
 *
 * @param words one or more words each, as they were typed, on one line
 * @param strategies some may be there no longer
 */
public record Muted(List<String> words, Set<StrategyId> strategies) {

    public static final Muted NOTHING = new Muted(List.of(), Set.of());

    static final int MOST_WORDS = 30;
    static final int LONGEST_WORD = 40;
    static final int MOST_LETTERS = 400;
    static final int MOST_STRATEGIES = 60;

    /** How much longer a word may be than a muted one that it begins with: “seizure” covers “seizures”. */
    private static final int ENDING = 3;

    public Muted {
        words = words.stream().map(Muted::onOneLine).distinct().toList();
        strategies = Collections.unmodifiableSet(new LinkedHashSet<>(strategies.stream()
                .sorted(Comparator.comparingLong(StrategyId::value))
                .toList()));
        if (!words.stream().allMatch(Muted::isWord) || tooMany(words) || strategies.size() > MOST_STRATEGIES) {
            throw new IllegalArgumentException("more than can be muted, or no words");
        }
    }

    /** A line of somebody’s list. */
    static String onOneLine(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    static boolean isWord(String line) {
        return line.length() <= LONGEST_WORD
                && line.chars().noneMatch(Character::isISOControl)
                && !FoldedWords.of(line).isEmpty();
    }

    static boolean tooMany(Collection<String> words) {
        return words.size() > MOST_WORDS
                || words.stream().mapToInt(String::length).sum() > MOST_LETTERS;
    }

    /** Whether one of the words stands in a text, whatever its capitals and accents, with an ending or without. */
    boolean hasWordIn(String text) {
        if (words.isEmpty()) {
            return false;
        }
        List<String> said = FoldedWords.of(text);
        return words.stream().map(FoldedWords::of).anyMatch(muted -> stands(muted, said));
    }

    private static boolean stands(List<String> muted, List<String> said) {
        for (int at = 0; at + muted.size() <= said.size(); at++) {
            if (standsAt(at, muted, said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(int at, List<String> muted, List<String> said) {
        int last = muted.size() - 1;
        String end = said.get(at + last);
        return muted.subList(0, last).equals(said.subList(at, at + last))
                && end.startsWith(muted.get(last))
                && end.length() - muted.get(last).length() <= ENDING;
    }
}
