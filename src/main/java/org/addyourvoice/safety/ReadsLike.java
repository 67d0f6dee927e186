package org.addyourvoice.safety;

import java.util.List;

/**
 * Holds where a passage reads like the messages that somebody has collected under a label. It is a likeness, not an understanding: what it finds goes to a
 * person, as with any rule.
 *
 * @param atLeast the probability, above 0 and below 1, from which it holds
 */
record ReadsLike(String label, double atLeast, Likeness likeness) implements TextCondition {

    /** With fewer, it would only guess. */
    private static final int FEWEST = 7;

    /** The whole passage, or nothing. */
    @Override
    public List<Range> find(Reading reading, Passage passage) {
        Range range = passage.words();
        List<String> words = MessageMarks.words(reading.folded().text().substring(range.start(), range.end()));
        boolean alike = words.size() >= FEWEST && likeness.of(label, words) >= atLeast;
        return alike ? List.of(passage.original()) : List.of();
    }
}
