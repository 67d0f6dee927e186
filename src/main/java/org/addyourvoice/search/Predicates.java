package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Puts what is looked for into the index's words. What is typed weighs more than what means the same, and a title more than a text. */
class Predicates {

    private static final float TITLE = 3;
    private static final float EXACT = 0.5f;
    private static final float SAME = 0.6f;
    private static final float APART = 0.3f;
    private static final float NAMED = 1.5f;
    private static final float NEAR_EACH_OTHER = 2;
    private static final int WORDS_BETWEEN = 3;

    private final SearchPredicateFactory index;
    private final Vocabulary vocabulary;

    Predicates(SearchPredicateFactory index, Vocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
    }

    SearchPredicate words(Wanted wanted, Share share) {
        BooleanPredicateClausesStep<?, ?> whole = index.bool();
        whole.must(index.matchAll().constantScore().boost(0));
        BooleanPredicateClausesStep<?, ?> units = index.bool();
        wanted.wanted().forEach(it -> units.should(unit(it)));
        if (!wanted.wanted().isEmpty()) {
            units.minimumShouldMatchNumber(share.of(wanted.wanted().size()));
            whole.must(units);
            nearEachOther(wanted.wanted()).ifPresent(whole::should);
        }
        wanted.tags().forEach(it -> whole.filter(tagged(it)));
        wanted.unwanted().forEach(it -> whole.mustNot(unit(it)));
        wanted.unwantedTags().forEach(it -> whole.mustNot(tagged(it)));
        return whole.toPredicate();
    }

    SearchPredicate filter(ExperienceFilter filter) {
        BooleanPredicateClausesStep<?, ?> whole = index.bool();
        whole.must(index.matchAll());
        StrategyId strategy = filter.strategy();
        if (strategy != null && filter.outcome() != null) {
            String outcome = filter.outcome().name();
            whole.filter(anyOf(
                    IndexedExperience.PAIR,
                    family(strategy).stream()
                            .map(it -> IndexedExperience.pair(it, outcome))
                            .toList()));
        } else if (strategy != null) {
            whole.filter(anyOf(
                    IndexedExperience.STRATEGY,
                    family(strategy).stream().map(StrategyId::value).toList()));
        } else if (filter.outcome() != null) {
            whole.filter(
                    anyOf(IndexedExperience.OUTCOME, Set.of(filter.outcome().name())));
        }
        if (!filter.symptoms().isEmpty()) {
            whole.filter(anyOf(
                    IndexedExperience.SYMPTOM,
                    filter.symptoms().stream().map(SymptomId::value).toList()));
        }
        if (filter.context() != null) {
            whole.filter(
                    anyOf(IndexedExperience.CONTEXT, Set.of(filter.context().name())));
        }
        if (filter.since() != null) {
            whole.filter(index.range().field(IndexedExperience.PUBLISHED).greaterThan(filter.since()));
        }
        if (!filter.without().isEmpty()) {
            whole.mustNot(anyOf(
                    IndexedExperience.NUMBER,
                    filter.without().stream().map(ExperienceId::value).toList()));
        }
        return whole.toPredicate();
    }

    /** What was merged since it was indexed is found as well. */
    private Set<StrategyId> family(StrategyId strategy) {
        return vocabulary.family(strategy);
    }

    private SearchPredicate unit(Unit unit) {
        BooleanPredicateClausesStep<?, ?> ways = index.bool();
        ways.should(saying(unit.typed(), unit, unit.isRespelled() ? 0 : 1));
        unit.others().forEach(it -> ways.should(saying(it, unit, SAME)));
        if (unit.loose()) {
            BooleanPredicateClausesStep<?, ?> apart = index.bool();
            Analysis.words(unit.typed()).forEach(it -> apart.must(saying(it.word(), unit, APART)));
            ways.should(apart);
        }
        Tags tags = unit.tags();
        if (tags != null && !tags.isEmpty()) {
            ways.should(index.bool().must(tagged(tags)).constantScore().boost(NAMED));
        }
        return ways.toPredicate();
    }

    private SearchPredicate saying(String words, Unit unit, float weight) {
        BooleanPredicateClausesStep<?, ?> places = index.bool();
        boolean one = Analysis.words(words).size() == 1;
        List<String> stemmed = unit.titleOnly()
                ? List.of(IndexedExperience.TITLE)
                : List.of(IndexedExperience.TITLE, IndexedExperience.BODY);
        for (String field : stemmed) {
            float boost = weight * (field.equals(IndexedExperience.TITLE) ? TITLE : 1);
            places.should(
                    one
                            ? index.match()
                                    .field(field)
                                    .boost(boost)
                                    .matching(words)
                                    .toPredicate()
                            : index.phrase()
                                    .field(field)
                                    .boost(boost)
                                    .matching(words)
                                    .toPredicate());
        }
        if (one && !unit.titleOnly()) {
            places.should(index.match()
                    .field(IndexedExperience.TITLE_WORDS)
                    .boost(TITLE * EXACT * weight)
                    .field(IndexedExperience.BODY_WORDS)
                    .boost(EXACT * weight)
                    .matching(words));
        }
        return places.toPredicate();
    }

    private SearchPredicate tagged(Tags tags) {
        BooleanPredicateClausesStep<?, ?> any = index.bool();
        List<Long> strategies = tags.strategies().stream()
                .flatMap(it -> vocabulary.family(new StrategyId(it)).stream())
                .map(StrategyId::value)
                .toList();
        add(any, IndexedExperience.STRATEGY, strategies);
        add(any, IndexedExperience.SYMPTOM, tags.symptoms());
        add(any, IndexedExperience.OUTCOME, names(tags.outcomes()));
        add(any, IndexedExperience.CONTEXT, names(tags.contexts()));
        return any.toPredicate();
    }

    private void add(BooleanPredicateClausesStep<?, ?> any, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            any.should(anyOf(field, values));
        }
    }

    private SearchPredicate anyOf(String field, Collection<?> values) {
        return index.terms().field(field).matchingAny(values).toPredicate();
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    /** Words in the order in which they were typed, or nearly so. */
    private Optional<SearchPredicate> nearEachOther(List<Unit> units) {
        List<String> typed = new ArrayList<>();
        units.stream().filter(it -> !it.titleOnly()).map(Unit::typed).forEach(typed::add);
        if (typed.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(index.phrase()
                .field(IndexedExperience.TITLE)
                .boost(TITLE * NEAR_EACH_OTHER)
                .field(IndexedExperience.BODY)
                .boost(NEAR_EACH_OTHER)
                .matching(String.join(" ", typed))
                .slop(WORDS_BETWEEN)
                .toPredicate());
    }
}
