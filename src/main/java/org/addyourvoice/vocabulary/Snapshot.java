package org.addyourvoice.vocabulary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole vocabulary at one moment. It is small and read on every page, so it is kept in memory. */
record Snapshot(
        List<StrategyView> strategies,
        Map<StrategyId, StrategyView> strategiesById,
        List<SymptomView> symptoms,
        Map<SymptomId, SymptomView> symptomsById,
        Map<Outcome, TermView<Outcome>> outcomes,
        Map<Context, TermView<Context>> contexts) {

    /** What the article suggests, then what members have added, then what to be careful with; within each, in the order of the list. */
    private static final Comparator<StrategyView> GROUPS =
            Comparator.comparing(StrategyView::careful).thenComparing(it -> !it.isFromArticle());

    static Snapshot of(List<Strategy> strategies, List<Symptom> symptoms, List<Term> terms) {
        List<StrategyView> all = strategies.stream()
                .map(it -> it.view(alsoCalled(it, strategies)))
                .sorted(GROUPS)
                .toList();
        return new Snapshot(
                all.stream().filter(StrategyView::offered).toList(),
                all.stream().collect(Collectors.toMap(StrategyView::id, Function.identity())),
                symptoms.stream()
                        .filter(it -> !it.isRetired())
                        .map(Symptom::view)
                        .toList(),
                symptoms.stream().map(Symptom::view).collect(Collectors.toMap(SymptomView::id, Function.identity())),
                words(terms, "outcome", Outcome.values(), Outcome::slug),
                words(terms, "context", Context.values(), Context::slug));
    }

    private static List<String> alsoCalled(Strategy strategy, List<Strategy> all) {
        return all.stream()
                .filter(it -> it == strategy || it.root().equals(strategy.id()))
                .flatMap(it -> it.names().stream())
                .filter(it -> !Naming.key(it).equals(Naming.key(strategy.name())))
                .distinct()
                .toList();
    }

    private static <T extends Enum<T>> Map<T, TermView<T>> words(
            List<Term> terms, String kind, T[] values, Function<T, String> slug) {
        Map<Term.Key, Term> byKey = terms.stream().collect(Collectors.toMap(Term::key, Function.identity()));
        return Arrays.stream(values)
                .collect(Collectors.toMap(
                        Function.identity(),
                        it -> requireWords(byKey, new Term.Key(kind, slug.apply(it)))
                                .view(it)));
    }

    private static Term requireWords(Map<Term.Key, Term> terms, Term.Key key) {
        Term term = terms.get(key);
        if (term == null) {
            throw new IllegalStateException("the table term lacks " + key);
        }
        return term;
    }
}
