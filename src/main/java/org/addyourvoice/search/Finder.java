package org.addyourvoice.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;

/** Asks an index. It knows numbers only: whoever shows what they stand for reads it from the database, where it may not be published any more. */
@Component
class Finder {

    private static final int ALL_VALUES = 2_000;

    private final Widening widening;
    private final Vocabulary vocabulary;

    Finder(Widening widening, Vocabulary vocabulary) {
        this.widening = widening;
        this.vocabulary = vocabulary;
    }

    /** Of the words and the filter together. @param size of a page that begins behind {@code after} others */
    Found find(Index index, Question question, ExperienceFilter filter, Sort sort, int after, int size) {
        Widening.Wanted wanted = widen(index, question);
        Found found = find(index, wanted, Share.ALL, filter, sort, after, size);
        if (found.total() == 0 && wanted.wanted().size() > 1) {
            found = find(index, wanted, Share.HALF, filter, sort, after, size);
        }
        if (found.total() == 0 && wanted.wanted().size() > 2) {
            found = find(index, wanted, Share.ANY, filter, sort, after, size);
        }
        return found;
    }

    /** Whether anything in the question can be looked for. */
    boolean isAsking(Index index, Question question) {
        return !widen(index, question).isEmpty();
    }

    /** Those of one word that nobody wrote, that nothing is called, and that nothing is spelled like. */
    List<Unit> unwritten(Index index, List<Unit> units) {
        try (IndexReader reader = index.reader()) {
            Spelling spelling = new Spelling(reader);
            return units.stream()
                    .filter(it -> it.others().isEmpty()
                            && (it.tags() == null || it.tags().isEmpty()))
                    .filter(it -> Unit.stems(it.typed()).size() == 1)
                    .filter(it -> !spelling.isWritten(Unit.stems(it.typed()).get(0)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Widening.Wanted widen(Index index, Question question) {
        try (IndexReader reader = index.reader()) {
            return widening.widen(question, new Spelling(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found find(
            Index index, Widening.Wanted wanted, Share share, ExperienceFilter filter, Sort sort, int after, int size) {
        Predicates predicates = new Predicates(index.scope().predicate(), vocabulary);
        SearchPredicate words = predicates.words(wanted, share);
        SearchPredicate fits = predicates.filter(filter);
        try (SearchSession session = index.session()) {
            SearchResult<Long> result = session.search(index.scope())
                    .select(it -> it.field(IndexedExperience.NUMBER, Long.class))
                    .where((it, root) -> root.add(words).add(it.bool().filter(fits)))
                    .sort(it -> sort == Sort.RELEVANCE && !wanted.wanted().isEmpty()
                            ? it.composite()
                                    .add(it.score())
                                    .add(it.field(IndexedExperience.PUBLISHED).desc())
                                    .add(it.field(IndexedExperience.NUMBER).desc())
                            : it.composite()
                                    .add(it.field(IndexedExperience.PUBLISHED).desc())
                                    .add(it.field(IndexedExperience.NUMBER).desc()))
                    .fetch(after, size);
            List<ExperienceId> ids =
                    result.hits().stream().map(ExperienceId::new).toList();
            return new Found(ids, result.total().hitCount(), share, wanted.wanted());
        }
    }

    /** @param share as in {@link Found} */
    Facets facets(Index index, Question question, Share share, ExperienceFilter filter) {
        Predicates predicates = new Predicates(index.scope().predicate(), vocabulary);
        SearchPredicate words = predicates.words(widen(index, question), share);
        try (SearchSession session = index.session()) {
            Counting counting = new Counting(session, index, predicates, words);
            return new Facets(
                    strategies(counting, filter),
                    outcomes(counting, filter),
                    counting.by(filter.withoutSymptoms(), IndexedExperience.SYMPTOM, Long.class, this::symptom),
                    counting.by(
                            filter.withoutContext(),
                            IndexedExperience.CONTEXT,
                            String.class,
                            it -> Context.valueOf(it).slug()));
        }
    }

    private Map<String, Long> strategies(Counting counting, ExperienceFilter filter) {
        Outcome outcome = filter.outcome();
        ExperienceFilter others = filter.withoutStrategy();
        return outcome == null
                ? counting.by(others, IndexedExperience.STRATEGY, Long.class, this::strategy)
                : counting.by(
                        others,
                        IndexedExperience.PAIR,
                        String.class,
                        it -> it.endsWith(":" + outcome.name())
                                ? strategy(Long.parseLong(it.substring(0, it.indexOf(':'))))
                                : "");
    }

    private Map<String, Long> outcomes(Counting counting, ExperienceFilter filter) {
        StrategyId strategy = filter.strategy();
        ExperienceFilter others = filter.withoutOutcome();
        if (strategy == null) {
            return counting.by(
                    others,
                    IndexedExperience.OUTCOME,
                    String.class,
                    it -> Outcome.valueOf(it).slug());
        }
        List<String> family =
                vocabulary.family(strategy).stream().map(it -> it.value() + ":").toList();
        return counting.by(
                others,
                IndexedExperience.PAIR,
                String.class,
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
        SymptomView symptom = vocabulary.symptom(new SymptomId(id));
        return symptom.slug();
    }

    private record Counting(SearchSession session, Index index, Predicates predicates, SearchPredicate words) {

        <T> Map<String, Long> by(ExperienceFilter filter, String field, Class<T> type, Function<T, String> slug) {
            SearchPredicate fits = predicates.filter(filter);
            var key = AggregationKey.<Map<T, Long>>of(field);
            Map<T, Long> counts = session.search(index.scope())
                    .where((it, root) -> root.add(words).add(it.bool().filter(fits)))
                    .aggregation(key, it -> it.terms().field(field, type).maxTermCount(ALL_VALUES))
                    .fetch(0)
                    .aggregation(key);
            Map<String, Long> bySlug = new HashMap<>();
            counts.forEach((value, count) -> bySlug.merge(slug.apply(value), count, Long::sum));
            bySlug.remove("");
            return bySlug;
        }
    }
}
