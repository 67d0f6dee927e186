package org.addyourvoice.vocabulary;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what there is to choose from. Nothing is ever deleted, since voices rest on it. One change at a time: the next one waits until this one's
 * transaction has ended.
 *
 * <p>Every method throws {@link OptimisticLockingFailureException} if what it changes is no longer the version that was seen,
 * {@link NoSuchElementException} if there never was such a thing, and {@link VocabularyRefused} for words that can't be taken.
 */
@Service
@Transactional
public class VocabularyEditing {

    private static final String CHOSEN = "vocabulary.edit.chosen";

    private final Strategies strategies;
    private final Symptoms symptoms;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VocabularyEditing(
            Strategies strategies, Symptoms symptoms, Terms terms, ApplicationEventPublisher events, Clock clock) {
        this.strategies = strategies;
        this.symptoms = symptoms;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** Puts another strategy on offer, last in its group. Its address is made from its name and stays. */
    public StrategyId addStrategy(StrategyWords words) {
        List<Strategy> all = guarded();
        refuse(words, all);
        Set<String> slugs = all.stream().map(Strategy::slug).collect(Collectors.toSet());
        int last = all.stream().mapToInt(Strategy::listPosition).max().orElse(0);
        String slug = Naming.slug(words.name(), "strategy", slugs::contains);
        Strategy added = strategies.saveAndFlush(new Strategy(slug, last + 1, words));
        changed();
        return added.id();
    }

    public void describeStrategy(StrategyId id, long version, StrategyWords words) {
        List<Strategy> others = guarded();
        Strategy strategy = strategy(id, version);
        others.removeIf(it -> it.root().equals(id) || it == strategy);
        refuse(words, others);
        strategy.describe(words);
        strategies.flush();
        changed();
    }

    /**
     * Takes a strategy off the list that was put on it just now, as if it had never been there.
     *
     * @throws VocabularyRefused if it was changed since, or somebody has chosen it
     */
    public void takeBackStrategy(StrategyId id) {
        List<Strategy> all = guarded();
        Strategy strategy = strategies.findById(id.value()).orElseThrow(NoSuchWord::new);
        if (strategy.version() != 0 || all.stream().anyMatch(it -> id.equals(it.mergedInto()))) {
            throw new VocabularyRefused("name", CHOSEN);
        }
        events.publishEvent(new StrategyTakenBack(id));
        try {
            strategies.delete(strategy);
            strategies.flush();
        } catch (DataIntegrityViolationException e) {
            throw new VocabularyRefused("name", CHOSEN);
        }
        changed();
    }

    /** Adds another name. Returns false, and does nothing, where the strategy is called so already. */
    public boolean addSynonym(StrategyId id, String name) {
        guarded();
        Strategy strategy = strategies.findById(id.value()).orElseThrow(NoSuchWord::new);
        if (strategy.names().stream().map(Naming::key).anyMatch(Naming.key(name)::equals)) {
            return false;
        }
        describeStrategy(id, strategy.version(), strategy.words().with(name));
        return true;
    }

    /** Takes another name away; nothing happens where the strategy isn't called so. */
    public void removeSynonym(StrategyId id, String name) {
        guarded();
        Strategy strategy = strategies.findById(id.value()).orElseThrow(NoSuchWord::new);
        describeStrategy(id, strategy.version(), strategy.words().without(name));
    }

    /** Offers it no more. Its page and its voices stay. */
    public void retireStrategy(StrategyId id, long version) {
        guarded();
        strategy(id, version).retire(clock.instant());
        changed();
    }

    public void restoreStrategy(StrategyId id, long version) {
        guarded();
        strategy(id, version).restore();
        changed();
    }

    /** From now on it counts as the other one; where a member spoke of both, the later voice counts. */
    public void mergeStrategy(StrategyId id, long version, StrategyId into) {
        List<Strategy> all = guarded();
        strategy(id, version).mergeInto(strategies.findById(into.value()).orElseThrow(NoSuchWord::new));
        regroup(all);
    }

    /** Takes the merge back: it is again what it was, and so is the other one. */
    public void partStrategy(StrategyId id, long version) {
        List<Strategy> all = guarded();
        strategy(id, version).part();
        regroup(all);
    }

    public SymptomId addSymptom(Wording words) {
        guarded();
        List<Symptom> all = symptoms.findAllByOrderByListPosition();
        refuse(words, all);
        Set<String> slugs = all.stream().map(Symptom::slug).collect(Collectors.toSet());
        int last = all.stream().mapToInt(Symptom::listPosition).max().orElse(0);
        String slug = Naming.slug(words.name(), "symptom", slugs::contains);
        Symptom added = symptoms.saveAndFlush(new Symptom(slug, last + 1, words));
        changed();
        return added.id();
    }

    public void describeSymptom(SymptomId id, long version, Wording words) {
        guarded();
        Symptom symptom = symptom(id, version);
        refuse(
                words,
                symptoms.findAllByOrderByListPosition().stream()
                        .filter(it -> it != symptom)
                        .toList());
        symptom.describe(words);
        changed();
    }

    public void retireSymptom(SymptomId id, long version) {
        guarded();
        symptom(id, version).retire(clock.instant());
        changed();
    }

    public void restoreSymptom(SymptomId id, long version) {
        guarded();
        symptom(id, version).restore();
        changed();
    }

    /** @param kind {@code outcome} or {@code context} */
    public void describeTerm(String kind, String slug, long version, Wording words) {
        guarded();
        Map<String, String> problems = words.problems();
        if (!problems.isEmpty()) {
            throw new VocabularyRefused(problems);
        }
        Term term = terms.findById(new Term.Key(kind, slug)).orElseThrow(NoSuchWord::new);
        seen(version, term.version(), kind + " " + slug);
        term.describe(words);
        changed();
    }

    private List<Strategy> guarded() {
        strategies.guard();
        return strategies.findAllByOrderByListPosition();
    }

    private Strategy strategy(StrategyId id, long version) {
        Strategy strategy = strategies.findById(id.value()).orElseThrow(NoSuchWord::new);
        seen(version, strategy.version(), "strategy " + id);
        return strategy;
    }

    private Symptom symptom(SymptomId id, long version) {
        Symptom symptom = symptoms.findById(id.value()).orElseThrow(NoSuchWord::new);
        seen(version, symptom.version(), "symptom " + id);
        return symptom;
    }

    private static void seen(long version, long now, String what) {
        if (version != now) {
            throw new OptimisticLockingFailureException(what + " is no longer version " + version);
        }
    }

    private static void refuse(StrategyWords words, List<Strategy> others) {
        Map<String, String> problems = words.problems();
        Set<String> taken = others.stream()
                .flatMap(it -> it.names().stream())
                .map(Naming::key)
                .collect(Collectors.toSet());
        if (taken.contains(Naming.key(words.name()))) {
            problems.putIfAbsent("name", "vocabulary.edit.name.taken");
        }
        if (words.synonyms().stream().map(Naming::key).anyMatch(taken::contains)) {
            problems.putIfAbsent("synonyms", "vocabulary.edit.synonyms.taken");
        }
        if (!problems.isEmpty()) {
            throw new VocabularyRefused(problems);
        }
    }

    private static void refuse(Wording words, List<Symptom> others) {
        Map<String, String> problems = words.problems();
        if (others.stream().map(it -> Naming.key(it.name())).anyMatch(Naming.key(words.name())::equals)) {
            problems.putIfAbsent("name", "vocabulary.edit.name.taken");
        }
        if (!problems.isEmpty()) {
            throw new VocabularyRefused(problems);
        }
    }

    private void regroup(List<Strategy> all) {
        Set<StrategyId> affected = new Merges(all).follow();
        strategies.flush();
        changed();
        events.publishEvent(new StrategiesRegrouped(affected));
    }

    private void changed() {
        events.publishEvent(new VocabularyChanged());
    }
}
