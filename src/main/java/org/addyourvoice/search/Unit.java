package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is looked for, in all the ways in which it may be said.
 *
 * @param typed by the reader
 * @param loose whether typed words may also stand apart from each other
 * @param titleOnly whether only titles count
 * @param others what means the same, or what is spelled nearly so
 * @param tags what is called so
 * @param unwritten whether nothing is written as it was typed, nor called so
 */
record Unit(
        String typed,
        boolean loose,
        boolean titleOnly,
        List<String> others,
        @Nullable Tags tags,
        boolean unwritten) {

    /** Whether {@code others} are what is spelled nearly so. */
    boolean isRespelled() {
        return unwritten && !others.isEmpty();
    }

    /** Whether it stands in nothing, however it is said. */
    boolean isMissing() {
        return unwritten && others.isEmpty();
    }

    /** All ways of saying it, as rows of stems. */
    List<List<String>> sayings() {
        List<List<String>> all = new ArrayList<>();
        all.add(stems(typed));
        others.forEach(it -> all.add(stems(it)));
        if (loose) {
            stems(typed).forEach(it -> all.add(List.of(it)));
        }
        return all;
    }

    static List<String> stems(String words) {
        return Analysis.stems(words).stream().map(Analysis.Token::word).toList();
    }
}
