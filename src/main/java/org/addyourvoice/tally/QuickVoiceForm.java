package org.addyourvoice.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of {@code /voice/quick} as they were sent: slugs, good or bad. */
record QuickVoiceForm(
        @Nullable String strategy,
        @Nullable String outcome,
        @Nullable String context,
        List<String> symptoms) {

    /** What the fields mean when all are good. */
    record Said(StrategyView strategy, Outcome outcome, Context context, Set<SymptomId> symptoms) {}

    static QuickVoiceForm of(MultiValueMap<String, String> posted) {
        return new QuickVoiceForm(
                posted.getFirst("strategy"),
                posted.getFirst("outcome"),
                posted.getFirst("context"),
                posted.getOrDefault("symptoms", List.of()));
    }

    /** Starts from the last voice's situation and symptoms, so that the next one is two taps. */
    static QuickVoiceForm startingFrom(Optional<Voice> last, @Nullable String strategy, Vocabulary vocabulary) {
        Set<SymptomId> symptoms = last.map(Voice::symptoms).orElse(Set.of());
        return new QuickVoiceForm(
                strategy,
                null,
                last.map(it -> it.context().slug()).orElse(null),
                vocabulary.symptoms().stream()
                        .filter(it -> symptoms.contains(it.id()))
                        .map(SymptomView::slug)
                        .toList());
    }

    /** Names of the fields that are missing or unknown, in the order of the page. */
    List<String> problems(Vocabulary vocabulary) {
        List<String> fields = new ArrayList<>();
        if (vocabulary.strategy(text(strategy)).isEmpty()) {
            fields.add("strategy");
        }
        if (Context.ofSlug(text(context)).isEmpty()) {
            fields.add("context");
        }
        if (knownSymptoms(vocabulary).size() < Set.copyOf(symptoms).size()) {
            fields.add("symptoms");
        }
        if (Outcome.ofSlug(text(outcome)).isEmpty()) {
            fields.add("outcome");
        }
        return fields;
    }

    /** @throws java.util.NoSuchElementException if there are {@link #problems} */
    Said said(Vocabulary vocabulary) {
        return new Said(
                vocabulary.strategy(text(strategy)).orElseThrow(),
                Outcome.ofSlug(text(outcome)).orElseThrow(),
                Context.ofSlug(text(context)).orElseThrow(),
                knownSymptoms(vocabulary).stream().map(SymptomView::id).collect(Collectors.toSet()));
    }

    /** The chosen symptoms that exist, in the vocabulary's order. */
    public List<SymptomView> knownSymptoms(Vocabulary vocabulary) {
        return vocabulary.symptoms().stream()
                .filter(it -> symptoms.contains(it.slug()))
                .toList();
    }

    private static String text(@Nullable String slug) {
        return slug == null ? "" : slug;
    }
}
