package org.addyourvoice.safety;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@link ReadsLike} goes by: words, pairs of words beside each other or with one between, and parts of words, which survive typing errors. */
final class MessageMarks {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[?!]");
    private static final int PART = 4;

    private MessageMarks() {}

    /** Each mark once. */
    static String[] of(List<String> words) {
        Set<String> marks = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            marks.add("word " + words.get(i));
            pair(marks, "pair ", words, i, i + 1);
            pair(marks, "over ", words, i, i + 2);
            parts(marks, "^" + words.get(i) + "$");
        }
        return marks.toArray(String[]::new);
    }

    /** @param folded as {@link Folding} leaves a text */
    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static void pair(Set<String> marks, String kind, List<String> words, int one, int other) {
        if (other < words.size()) {
            marks.add(kind + words.get(one) + " " + words.get(other));
        }
    }

    private static void parts(Set<String> marks, String word) {
        for (int i = 0; i + PART <= word.length(); i++) {
            marks.add("part " + word.substring(i, i + PART));
        }
    }
}
