package org.addyourvoice.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The words that voices are tagged with, for reading. Lists hold what is offered now; a look-up by id also finds what has been retired. */
@Service
public class Vocabulary {

    private final Strategies strategies;
    private final Symptoms symptoms;
    private final Terms terms;
    private volatile @Nullable Snapshot snapshot;

    Vocabulary(Strategies strategies, Symptoms symptoms, Terms terms) {
        this.strategies = strategies;
        this.symptoms = symptoms;
        this.terms = terms;
    }

    /** In the order of the lists: what may help first, then what to be careful with. */
    public List<StrategyView> strategies() {
        return now().strategies();
    }

    public Optional<StrategyView> strategy(String slug) {
        return strategies().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** @throws NoSuchElementException if there never was one */
    public StrategyView strategy(StrategyId id) {
        return found(now().strategiesById(), id);
    }

    public List<SymptomView> symptoms() {
        return now().symptoms();
    }

    public Optional<SymptomView> symptom(String slug) {
        return symptoms().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** @throws NoSuchElementException if there never was one */
    public SymptomView symptom(SymptomId id) {
        return found(now().symptomsById(), id);
    }

    /** In the order in which outcomes are always shown. */
    public List<TermView<Outcome>> outcomes() {
        return Arrays.stream(Outcome.values()).map(this::outcome).toList();
    }

    public TermView<Outcome> outcome(Outcome outcome) {
        return found(now().outcomes(), outcome);
    }

    /** From still taking the medicine to being off it. */
    public List<TermView<Context>> contexts() {
        return Arrays.stream(Context.values()).map(this::context).toList();
    }

    public TermView<Context> context(Context context) {
        return found(now().contexts(), context);
    }

    /** Forgets what is in memory. To be called after a change has been committed, or the old words are read again. */
    synchronized void reload() {
        snapshot = null;
    }

    private Snapshot now() {
        Snapshot known = snapshot;
        return known != null ? known : load();
    }

    private synchronized Snapshot load() {
        Snapshot read = Snapshot.of(
                strategies.findAllByOrderByListPosition(), symptoms.findAllByOrderByListPosition(), terms.findAll());
        snapshot = read;
        return read;
    }

    private static <K, V> V found(Map<K, V> map, K key) {
        V found = map.get(key);
        if (found == null) {
            throw new NoSuchElementException(Objects.toString(key));
        }
        return found;
    }
}
