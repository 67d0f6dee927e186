package org.addyourvoice.safety;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@link Likeness} goes by: words, two and three of them beside each other, the same for their {@link Kinds}, and parts of words, which survive typing
 * errors. Closing marks count as words, numbers as one number.
 */
record MessageMarks(Kinds kinds) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[?!.,]");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
    private static final int PART = 4;

    /** Each mark once. */
    String[] of(List<String> words) {
        Set<String> marks = new LinkedHashSet<>();
        rows(marks, words);
        words.forEach(it -> parts(marks, "^" + it + "$"));
        rows(marks, words.stream().map(kinds::of).toList());
        return marks.toArray(String[]::new);
    }

    /** @param folded as {@link Folding} leaves a text */
    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(NUMBER.matches(matcher.group()) ? "#" : matcher.group());
        }
        return words;
    }

    private static void rows(Set<String> marks, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            marks.add("word " + words.get(i));
            row(marks, "pair ", words, i, i + 1);
            row(marks, "over ", words, i, i + 2);
            row(marks, "three ", words, i, i + 1, i + 2);
        }
    }

    private static void row(Set<String> marks, String kind, List<String> words, int... at) {
        if (at[at.length - 1] < words.size()) {
            StringBuilder row = new StringBuilder(kind);
            for (int i : at) {
                row.append(' ').append(words.get(i));
            }
            marks.add(row.toString());
        }
    }

    private static void parts(Set<String> marks, String word) {
        for (int i = 0; i + PART <= word.length(); i++) {
            marks.add("part " + word.substring(i, i + PART));
        }
    }
}
