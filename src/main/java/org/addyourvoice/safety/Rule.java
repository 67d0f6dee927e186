package org.addyourvoice.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the community.
 *
 * @param within how much of the text its conditions have to hold in
 * @param except places that do not count: a find that overlaps one is passed over
 * @param effects at least one
 * @param notices ids of the standing notices it attaches
 * @param guides ids of the notices that an author is to read before sending
 */
record Rule(
        String id,
        @Nullable String label,
        String why,
        Scope within,
        Conditions when,
        Conditions unless,
        TextCondition except,
        Set<Effect> effects,
        List<String> notices,
        List<String> guides) {

    enum Scope {
        SENTENCE,
        TEXT
    }

    Rule {
        effects = Set.copyOf(effects);
        notices = List.copyOf(notices);
        guides = List.copyOf(guides);
    }

    Optional<RuleMatch> match(Submission submission, Reading reading) {
        if (!when.allCircumstances(submission) || unless.anyCircumstance(submission)) {
            return Optional.empty();
        }
        if (when.words().isEmpty()) {
            return Optional.of(matchAt(null));
        }
        return reading.passages(within).stream()
                .flatMap(passage -> findIn(reading, passage).stream())
                .findFirst()
                .map(range -> matchAt(reading.span(range)));
    }

    private Optional<Range> findIn(Reading reading, Passage passage) {
        return when.allWords(reading, passage, except).filter(found -> !unless.anyWords(reading, passage));
    }

    /** All the words that it finds wherever it applies, once it does. */
    Stream<Range> places(Reading reading) {
        return reading.passages(within).stream()
                .filter(passage -> findIn(reading, passage).isPresent())
                .flatMap(passage -> when.places(reading, passage, except));
    }

    private RuleMatch matchAt(@Nullable Span span) {
        return new RuleMatch(id, why, effects, label, span);
    }
}
