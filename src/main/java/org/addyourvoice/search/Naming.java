package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.TermView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Finds what of the vocabulary is meant by words, as it is called at this moment. */
@Component
class Naming {

    private final Vocabulary vocabulary;

    Naming(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whatever has one of {@code sayings}, rows of stems, in its name. */
    Tags called(Collection<List<String>> sayings) {
        return new Tags(
                matching(
                        sayings,
                        vocabulary.strategies(),
                        Naming::names,
                        it -> it.id().value()),
                matching(
                        sayings,
                        vocabulary.symptoms(),
                        it -> List.of(it.name()),
                        it -> it.id().value()),
                matching(sayings, vocabulary.outcomes(), it -> List.of(it.name()), TermView::value),
                matching(sayings, vocabulary.contexts(), it -> List.of(it.name()), TermView::value));
    }

    /** Whatever is called exactly so, by its name or its place in addresses. */
    Tags exactly(Question.Field field, String words) {
        return new Tags(
                field == Question.Field.STRATEGY
                        ? exact(
                                words,
                                vocabulary.strategies(),
                                StrategyView::slug,
                                Naming::names,
                                it -> it.id().value())
                        : Set.of(),
                field == Question.Field.SYMPTOM
                        ? exact(
                                words,
                                vocabulary.symptoms(),
                                SymptomView::slug,
                                it -> List.of(it.name()),
                                it -> it.id().value())
                        : Set.of(),
                field == Question.Field.OUTCOME
                        ? exact(words, vocabulary.outcomes(), TermView::slug, it -> List.of(it.name()), TermView::value)
                        : Set.of(),
                field == Question.Field.CONTEXT
                        ? exact(words, vocabulary.contexts(), TermView::slug, it -> List.of(it.name()), TermView::value)
                        : Set.of());
    }

    /** All words that stand in a name, as they are written. */
    Set<String> words() {
        return Stream.of(
                        vocabulary.strategies().stream().flatMap(it -> names(it).stream()),
                        vocabulary.symptoms().stream().map(SymptomView::name),
                        vocabulary.outcomes().stream().map(TermView::name),
                        vocabulary.contexts().stream().map(TermView::name))
                .flatMap(Function.identity())
                .flatMap(it -> Analysis.words(it).stream())
                .map(Analysis.Token::word)
                .collect(Collectors.toSet());
    }

    private static <T, I> Set<I> matching(
            Collection<List<String>> sayings, List<T> all, Function<T, List<String>> names, Function<T, I> id) {
        Set<I> found = new HashSet<>();
        for (T it : all) {
            boolean called = names.apply(it).stream()
                    .map(Unit::stems)
                    .anyMatch(name -> sayings.stream()
                            .anyMatch(saying -> !saying.isEmpty() && Collections.indexOfSubList(name, saying) >= 0));
            if (called) {
                found.add(id.apply(it));
            }
        }
        return found;
    }

    private static <T, I> Set<I> exact(
            String words, List<T> all, Function<T, String> slug, Function<T, List<String>> names, Function<T, I> id) {
        List<String> wanted = Unit.stems(words);
        return all.stream()
                .filter(it -> Stream.concat(Stream.of(slug.apply(it)), names.apply(it).stream())
                        .anyMatch(name -> Unit.stems(name).equals(wanted)))
                .map(id)
                .collect(Collectors.toSet());
    }

    private static List<String> names(StrategyView strategy) {
        List<String> names = new ArrayList<>(strategy.alsoCalled());
        names.add(strategy.name());
        return names;
    }
}
