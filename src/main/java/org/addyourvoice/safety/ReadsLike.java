package org.addyourvoice.safety;

import java.util.List;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Holds where a passage reads like the messages that somebody has collected under a label. It is a likeness, not an understanding: what it finds goes to a
 * person, as with any rule.
 *
 * @param atLeast the probability, above 0 and below 1, from which it holds
 */
record ReadsLike(String label, double atLeast, MaxentModel model) implements TextCondition {

    private static final int FEWEST = 8;

    /** The whole passage, or nothing. */
    @Override
    public List<Range> find(Reading reading, Passage passage) {
        return likeness(reading, passage) >= atLeast ? List.of(passage.original()) : List.of();
    }

    /** From 0 to 1, as the logistic model of the label puts it; 0 where there are so few words that it would only guess. */
    private double likeness(Reading reading, Passage passage) {
        Range range = passage.words();
        List<String> words = MessageMarks.words(reading.folded().text().substring(range.start(), range.end()));
        return words.size() < FEWEST ? 0 : model.eval(MessageMarks.of(words))[model.getIndex(label)];
    }
}
