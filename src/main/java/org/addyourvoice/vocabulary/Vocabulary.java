package org.addyourvoice.vocabulary;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** The words that voices are tagged with, for reading. Lists hold what is offered now; a look-up by id also finds what has been retired. */
@Service
public class Vocabulary {

    /** Another node may have changed it: nothing much older than this is shown. */
    static final Duration OLDEST = Duration.ofMinutes(1);

    private final Remembered<Snapshot> words;

    Vocabulary(Strategies strategies, Symptoms symptoms, Terms terms, Clock clock) {
        this.words = new Remembered<>(
                () -> Snapshot.of(
                        strategies.findAllByOrderByListPosition(),
                        symptoms.findAllByOrderByListPosition(),
                        terms.findAll()),
                OLDEST,
                clock);
    }

    /** In the order of the lists: what may help first, then what to be careful with. */
    public List<StrategyView> strategies() {
        return now().strategies();
    }

    /** One that is on offer. */
    public Optional<StrategyView> strategy(String slug) {
        return strategies().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** One that is on offer, or was. */
    public Optional<StrategyView> everStrategy(String slug) {
        return now().strategiesById().values().stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst();
    }

    /** One that is on offer, or was; empty for a number that means nothing. */
    public Optional<StrategyView> everStrategy(StrategyId id) {
        return Optional.ofNullable(now().strategiesById().get(id));
    }

    /** The strategy whose voices these are: itself, unless it was merged. */
    public StrategyView countedAs(StrategyView strategy) {
        return strategy(strategy.countedAs());
    }

    /** Every strategy that counts as this one, itself included. */
    public Set<StrategyId> family(StrategyId id) {
        return now().strategiesById().values().stream()
                .filter(it -> it.countedAs().equals(id))
                .map(StrategyView::id)
                .collect(Collectors.toSet());
    }

    /** The strategy that is called so, by any of its names, whatever the case, accents and spaces. */
    public Optional<StrategyView> called(String name) {
        String key = Naming.key(name);
        return strategies().stream()
                .filter(it -> Stream.concat(Stream.of(it.name()), it.alsoCalled().stream())
                        .anyMatch(known -> Naming.key(known).equals(key)))
                .findFirst();
    }

    /** @throws NoSuchElementException if there never was one */
    public StrategyView strategy(StrategyId id) {
        return found(Snapshot::strategiesById, id);
    }

    public List<SymptomView> symptoms() {
        return now().symptoms();
    }

    /** One that is on offer. */
    public Optional<SymptomView> symptom(String slug) {
        return symptoms().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** One that is on offer, or was. */
    public Optional<SymptomView> everSymptom(String slug) {
        return now().symptomsById().values().stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst();
    }

    /** One that is on offer, or was. */
    public Optional<SymptomView> everSymptom(SymptomId id) {
        return Optional.ofNullable(now().symptomsById().get(id));
    }

    /** @throws NoSuchElementException if there never was one */
    public SymptomView symptom(SymptomId id) {
        return found(Snapshot::symptomsById, id);
    }

    /** In the order in which outcomes are always shown. */
    public List<TermView<Outcome>> outcomes() {
        return Arrays.stream(Outcome.values()).map(this::outcome).toList();
    }

    public TermView<Outcome> outcome(Outcome outcome) {
        return found(Snapshot::outcomes, outcome);
    }

    /** From still taking the medicine to being off it. */
    public List<TermView<Context>> contexts() {
        return Arrays.stream(Context.values()).map(this::context).toList();
    }

    public TermView<Context> context(Context context) {
        return found(Snapshot::contexts, context);
    }

    /** Forgets what is in memory. Not before a change has been committed, or the old words are read again. */
    @TransactionalEventListener(classes = VocabularyChanged.class)
    void reload() {
        words.forget();
    }

    private Snapshot now() {
        return words.get();
    }

    /** What isn't known here may have been added at another node a moment ago, and something that names it has been read already. */
    private <K, V> V found(Function<Snapshot, Map<K, V>> part, K key) {
        V found = part.apply(now()).get(key);
        if (found == null) {
            found = part.apply(words.read()).get(key);
        }
        if (found == null) {
            throw new NoSuchElementException(Objects.toString(key));
        }
        return found;
    }
}
