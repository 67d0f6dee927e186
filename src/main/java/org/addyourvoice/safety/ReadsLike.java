package org.addyourvoice.safety;

import java.util.Comparator;
import java.util.List;

/**
 * Holds where a passage reads like the messages that somebody has collected under a label. It is a likeness, not an understanding: what it finds goes to a
 * person, as with any rule.
 *
 * @param atLeast the probability, above 0 and below 1, from which it holds
 */
record ReadsLike(String label, double atLeast, Likeness likeness) implements TextCondition {

    /** With fewer words, it would only guess. */
    private static final int FEWEST = 5;

    /** Where the passage as a whole reads like them, the sentence that does most; else nothing. */
    @Override
    public List<Range> find(Reading reading, Passage passage) {
        if (count(words(reading, passage)) < FEWEST || share(reading, passage) < atLeast) {
            return List.of();
        }
        return List.of(reading.passages(Rule.Scope.SENTENCE).stream()
                .filter(it -> it.words().overlaps(passage.words()))
                .max(Comparator.comparingDouble(it -> share(reading, it)))
                .orElse(passage)
                .original());
    }

    /** Without the closing marks. */
    private static long count(List<String> words) {
        return words.stream().filter(it -> !"?!.,".contains(it)).count();
    }

    /** Every label asks of the same passages. */
    private double share(Reading reading, Passage passage) {
        double[] shares = reading.remembered(likeness, passage, () -> likeness.shares(words(reading, passage)));
        return likeness.share(label, shares);
    }

    private static List<String> words(Reading reading, Passage passage) {
        return reading.remembered(MessageMarks.class, passage, () -> {
            Range range = passage.words();
            return MessageMarks.words(reading.folded().text().substring(range.start(), range.end()));
        });
    }
}
