package org.addyourvoice.safety;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What has to hold for a rule, or, as {@code unless}, what keeps it from applying.
 *
 * @param words looked for in the text
 * @param circumstances asked of the submission: its author, whether it is an edit
 */
record Conditions(List<TextCondition> words, List<Predicate<Submission>> circumstances) {

    static final Conditions NONE = new Conditions(List.of(), List.of());

    boolean allCircumstances(Submission submission) {
        return circumstances.stream().allMatch(it -> it.test(submission));
    }

    boolean anyCircumstance(Submission submission) {
        return circumstances.stream().anyMatch(it -> it.test(submission));
    }

    boolean anyWords(Reading reading, Passage passage) {
        return words.stream().anyMatch(it -> !it.find(reading, passage).isEmpty());
    }

    /** The first place found by the first condition, if every condition finds one that no exception overlaps. */
    Optional<Range> allWords(Reading reading, Passage passage, TextCondition exceptions) {
        Range first = null;
        for (var condition : words) {
            var found = firstOf(condition.find(reading, passage), reading, passage, exceptions);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            first = first == null ? found.get() : first;
        }
        return Optional.ofNullable(first);
    }

    /** Every place found by any condition that no exception overlaps. */
    Stream<Range> places(Reading reading, Passage passage, TextCondition exceptions) {
        var found =
                words.stream().flatMap(it -> it.find(reading, passage).stream()).toList();
        return standing(found, reading, passage, exceptions);
    }

    private static Optional<Range> firstOf(
            List<Range> found, Reading reading, Passage passage, TextCondition exceptions) {
        return standing(found, reading, passage, exceptions).findFirst();
    }

    private static Stream<Range> standing(
            List<Range> found, Reading reading, Passage passage, TextCondition exceptions) {
        if (found.isEmpty()) {
            return Stream.of();
        }
        var excepted = exceptions.find(reading, passage);
        return found.stream().filter(range -> excepted.stream().noneMatch(range::overlaps));
    }
}
