package org.addyourvoice.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group of words as somebody typed it. What is empty or said twice is left out.
 *
 * @param same 1 to {@value #MOST} words or short phrases
 * @param also up to {@value #MOST}; one of the two has to lead somewhere
 */
record GroupWords(List<String> same, List<String> also) {

    static final int MOST = 20;
    static final int LONGEST = 40;

    static GroupWords of(String same, String also) {
        return new GroupWords(lines(same), lines(also));
    }

    private static List<String> lines(String text) {
        Map<String, String> byKey = new LinkedHashMap<>();
        text.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .forEach(it -> byKey.putIfAbsent(Naming.key(it), it));
        return new ArrayList<>(byKey.values());
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (same.isEmpty() || same.size() + also.size() < 2) {
            problems.put("same", "vocabulary.words.few");
        }
        tooMuch("same", same, problems);
        tooMuch("also", also, problems);
        return problems;
    }

    private static void tooMuch(String field, List<String> words, Map<String, String> problems) {
        if (words.size() > MOST || words.stream().anyMatch(it -> it.length() > LONGEST)) {
            problems.put(field, "vocabulary.words.long");
        } else if (words.stream().anyMatch(it -> it.chars().noneMatch(Character::isLetterOrDigit))) {
            problems.put(field, "vocabulary.words.signs");
        }
    }

    /** On one line, for lists and for the history. */
    String line() {
        String first = String.join(", ", same);
        return also.isEmpty() ? first : first + " → " + String.join(", ", also);
    }
}
