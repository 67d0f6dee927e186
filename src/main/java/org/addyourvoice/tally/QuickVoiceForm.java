package org.addyourvoice.tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The fields of {@code /voice/quick} as they were sent: slugs, good or bad. */
record QuickVoiceForm(
        @Nullable String strategy,
        @Nullable String outcome,
        @Nullable String context,
        List<String> symptoms) {

    /** Starts from the last voice's situation and symptoms, so that the next one is two taps. */
    static QuickVoiceForm startingFrom(Optional<Voice> last, @Nullable String strategy, Vocabulary vocabulary) {
        return new QuickVoiceForm(
                strategy,
                null,
                last.map(it -> it.context().slug()).orElse(null),
                last.stream()
                        .flatMap(it -> it.symptoms().stream())
                        .map(it -> vocabulary.symptom(it).slug())
                        .toList());
    }

    /** Message codes of what is missing or unknown, by field. */
    List<String> problems(Vocabulary vocabulary) {
        List<String> fields = new ArrayList<>();
        if (vocabulary.strategy(text(strategy)).isEmpty()) {
            fields.add("strategy");
        }
        if (Outcome.ofSlug(text(outcome)).isEmpty()) {
            fields.add("outcome");
        }
        if (Context.ofSlug(text(context)).isEmpty()) {
            fields.add("context");
        }
        if (symptoms.stream().anyMatch(it -> vocabulary.symptom(it).isEmpty())) {
            fields.add("symptoms");
        }
        return fields;
    }

    Set<SymptomId> symptomIds(Vocabulary vocabulary) {
        return symptoms.stream()
                .flatMap(it -> vocabulary.symptom(it).map(SymptomView::id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String text(@Nullable String slug) {
        return slug == null ? "" : slug;
    }
}
