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
 * @param others what means the same
 * @param tags what is called so
 * @param spelled whether nothing is written as it was typed, and {@code others} are what is spelled nearly so
 */
record Unit(
        String typed,
        boolean loose,
        boolean titleOnly,
        List<String> others,
        @Nullable Tags tags,
        boolean spelled) {

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
