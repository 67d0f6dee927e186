package org.addyourvoice.experience;

import java.util.Arrays;
import java.util.List;
import org.addyourvoice.safety.FoldedWords;

/**
 * All runs of three words of a text, as numbers. How many of them two texts share (Jaccard's measure) says how much of one was copied into the other: it
 * minds the order of words, unlike single words, and a sentence moved or added costs little, unlike an edit distance.
 */
final class Phrases {

    private static final int LENGTH = 3;

    /** Each once, in order. */
    private final long[] numbers;

    private Phrases(long[] numbers) {
        this.numbers = numbers;
    }

    static Phrases of(String title, String body) {
        return of(FoldedWords.of(title + "\n" + body));
    }

    /** Of fewer words than three, these are the one phrase. */
    static Phrases of(List<String> words) {
        long[] all = new long[words.isEmpty() ? 0 : Math.max(1, words.size() - LENGTH + 1)];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(words.subList(i, Math.min(words.size(), i + LENGTH)));
        }
        return new Phrases(Arrays.stream(all).sorted().distinct().toArray());
    }

    /** From 0, nothing in common, to 1, the same phrases: those that both have by those that either has. */
    double share(Phrases other) {
        int common = 0;
        for (int i = 0, j = 0; i < numbers.length && j < other.numbers.length; ) {
            int order = Long.compare(numbers[i], other.numbers[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int either = numbers.length + other.numbers.length - common;
        return either == 0 ? 0 : (double) common / either;
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    /** The least of them after a shuffle that the seed stands for. Two texts have the same least as often as they share phrases. */
    long least(int seed) {
        long shuffle = mixed(seed + 1L);
        return Arrays.stream(numbers).map(it -> mixed(it ^ shuffle)).min().orElseThrow();
    }

    private static long number(List<String> words) {
        long number = 0;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                number = number * 31 + word.charAt(i);
            }
            number = mixed(number + ' ');
        }
        return number;
    }

    /** Spreads the bits of a number so that near numbers lie far apart (the finalizer of SplitMix64). */
    static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
