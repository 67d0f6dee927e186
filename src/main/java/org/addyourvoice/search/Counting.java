package org.addyourvoice.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Counts what each choice of each filter would lead to. One filter left out is one question to the index, however much is counted of its answer. */
class Counting {

    private static final int ALL_VALUES = 2_000;

    private static final AggregationKey<Map<Long, Long>> STRATEGY = AggregationKey.of(IndexedExperience.STRATEGY);
    private static final AggregationKey<Map<String, Long>> OUTCOME = AggregationKey.of(IndexedExperience.OUTCOME);
    private static final AggregationKey<Map<String, Long>> PAIR = AggregationKey.of(IndexedExperience.PAIR);
    private static final AggregationKey<Map<Long, Long>> SYMPTOM = AggregationKey.of(IndexedExperience.SYMPTOM);
    private static final AggregationKey<Map<String, Long>> CONTEXT = AggregationKey.of(IndexedExperience.CONTEXT);

    private final SearchSession session;
    private final Index index;
    private final Predicates predicates;
    private final SearchPredicate words;
    private final Vocabulary vocabulary;
    private final Map<ExperienceFilter, SearchResult<?>> counted = new HashMap<>();

    Counting(SearchSession session, Index index, Predicates predicates, SearchPredicate words, Vocabulary vocabulary) {
        this.session = session;
        this.index = index;
        this.predicates = predicates;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    Facets facets(ExperienceFilter filter) {
        return new Facets(
                strategies(filter),
                outcomes(filter),
                by(filter.withoutSymptoms(), SYMPTOM, this::symptom),
                by(filter.withoutContext(), CONTEXT, it -> Context.valueOf(it).slug()));
    }

    private Map<String, Long> strategies(ExperienceFilter filter) {
        Outcome outcome = filter.outcome();
        ExperienceFilter others = filter.withoutStrategy();
        return outcome == null
                ? by(others, STRATEGY, this::strategy)
                : by(
                        others,
                        PAIR,
                        it -> it.endsWith(":" + outcome.name())
                                ? strategy(Long.parseLong(it.substring(0, it.indexOf(':'))))
                                : "");
    }

    private Map<String, Long> outcomes(ExperienceFilter filter) {
        StrategyId strategy = filter.strategy();
        ExperienceFilter others = filter.withoutOutcome();
        if (strategy == null) {
            return by(others, OUTCOME, it -> Outcome.valueOf(it).slug());
        }
        List<String> family =
                vocabulary.family(strategy).stream().map(it -> it.value() + ":").toList();
        return by(
                others,
                PAIR,
                it -> family.stream().anyMatch(it::startsWith)
                        ? Outcome.valueOf(it.substring(it.indexOf(':') + 1)).slug()
                        : "");
    }

    private String strategy(Long id) {
        return vocabulary
                .everStrategy(new StrategyId(id))
                .map(vocabulary::countedAs)
                .map(StrategyView::slug)
                .orElse("");
    }

    private String symptom(Long id) {
        return vocabulary.symptom(new SymptomId(id)).slug();
    }

    private <T> Map<String, Long> by(
            ExperienceFilter filter, AggregationKey<Map<T, Long>> key, Function<T, String> slug) {
        Map<T, Long> counts = counted.computeIfAbsent(filter, this::ask).aggregation(key);
        Map<String, Long> bySlug = new HashMap<>();
        counts.forEach((value, count) -> bySlug.merge(slug.apply(value), count, Long::sum));
        bySlug.remove("");
        return bySlug;
    }

    private SearchResult<?> ask(ExperienceFilter filter) {
        SearchPredicate fits = predicates.filter(filter);
        return session.search(index.scope())
                .where((it, root) -> root.add(words).add(it.bool().filter(fits)))
                .aggregation(
                        STRATEGY,
                        it -> it.terms()
                                .field(IndexedExperience.STRATEGY, Long.class)
                                .maxTermCount(ALL_VALUES))
                .aggregation(
                        OUTCOME,
                        it -> it.terms()
                                .field(IndexedExperience.OUTCOME, String.class)
                                .maxTermCount(ALL_VALUES))
                .aggregation(
                        PAIR,
                        it -> it.terms()
                                .field(IndexedExperience.PAIR, String.class)
                                .maxTermCount(ALL_VALUES))
                .aggregation(
                        SYMPTOM,
                        it -> it.terms()
                                .field(IndexedExperience.SYMPTOM, Long.class)
                                .maxTermCount(ALL_VALUES))
                .aggregation(
                        CONTEXT,
                        it -> it.terms()
                                .field(IndexedExperience.CONTEXT, String.class)
                                .maxTermCount(ALL_VALUES))
                .fetch(0);
    }
}
