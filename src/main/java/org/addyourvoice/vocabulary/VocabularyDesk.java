package org.addyourvoice.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vocabulary as those see it who edit it: read afresh, with versions, and with what is no longer on offer. */
@Service
@Transactional(readOnly = true)
class VocabularyDesk {

    private final Strategies strategies;
    private final Symptoms symptoms;
    private final Terms terms;

    VocabularyDesk(Strategies strategies, Symptoms symptoms, Terms terms) {
        this.strategies = strategies;
        this.symptoms = symptoms;
        this.terms = terms;
    }

    /** @param into the name of what it was merged into, or null */
    record StrategyRow(
            StrategyId id,
            String slug,
            long version,
            StrategyForm form,
            boolean retired,
            @Nullable String into) {

        public boolean offered() {
            return !retired && into == null;
        }
    }

    record SymptomRow(SymptomId id, String slug, long version, WordingForm form, boolean retired) {}

    record TermRow(String kind, String slug, WordingForm form) {}

    List<StrategyRow> strategies() {
        return strategies.findAllByOrderByListPosition().stream()
                .sorted(Comparator.comparing(it -> it.words().careful()))
                .map(this::row)
                .toList();
    }

    /** @throws NoSuchElementException if there never was one */
    StrategyRow strategy(StrategyId id) {
        return strategies.findById(id.value()).map(this::row).orElseThrow(NoSuchWord::new);
    }

    List<SymptomRow> symptoms() {
        return symptoms.findAllByOrderByListPosition().stream()
                .map(VocabularyDesk::row)
                .toList();
    }

    /** @throws NoSuchElementException if there never was one */
    SymptomRow symptom(SymptomId id) {
        return symptoms.findById(id.value()).map(VocabularyDesk::row).orElseThrow(NoSuchWord::new);
    }

    List<TermRow> terms() {
        return terms.findAll().stream()
                .map(VocabularyDesk::row)
                .sorted(Comparator.comparing(TermRow::kind).reversed().thenComparing(TermRow::slug))
                .toList();
    }

    /** @throws NoSuchElementException if there is no such term */
    TermRow term(String kind, String slug) {
        return terms.findById(new Term.Key(kind, slug)).map(VocabularyDesk::row).orElseThrow(NoSuchWord::new);
    }

    private StrategyRow row(Strategy it) {
        StrategyId into = it.mergedInto();
        return new StrategyRow(
                it.id(),
                it.slug(),
                it.version(),
                StrategyForm.of(it),
                it.isRetired(),
                into == null
                        ? null
                        : strategies
                                .findById(into.value())
                                .orElseThrow(NoSuchWord::new)
                                .name());
    }

    private static SymptomRow row(Symptom it) {
        return new SymptomRow(
                it.id(), it.slug(), it.version(), WordingForm.of(it.words(), it.version()), it.isRetired());
    }

    private static TermRow row(Term it) {
        return new TermRow(it.key().kind(), it.key().slug(), WordingForm.of(it.words(), it.version()));
    }
}
