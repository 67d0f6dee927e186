package org.addyourvoice.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.tally.QuickVoices;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;

/** Lets members who have written also say how other things went, until each strategy has the voices that the demo is meant to have. */
class DemoQuickVoices {

    /** Most of the demo's members taper or are through it. */
    private static final List<Context> CONTEXTS = List.of(
            Context.TAPERING, Context.AFTER, Context.TAPERING, Context.AFTER, Context.INTERDOSE, Context.TOLERANCE);

    private final QuickVoices voices;
    private final Vocabulary vocabulary;
    private final DemoClock clock;
    private final Random random = new Random(13);

    DemoQuickVoices(QuickVoices voices, Vocabulary vocabulary, DemoClock clock) {
        this.voices = voices;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** @param spoken who has written about which strategy, by its slug; a quick voice of theirs would take its place */
    void say(Map<String, List<MemberId>> spoken, Instant from, Instant until) {
        Set<MemberId> everybody = spoken.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        DemoFiles.quickVoices().forEach((slug, counts) -> {
            StrategyView strategy = vocabulary.strategy(slug).orElseThrow();
            List<MemberId> silent = new ArrayList<>(everybody);
            silent.removeAll(spoken.getOrDefault(slug, List.of()));
            silent.sort((one, other) -> Long.compare(one.value(), other.value()));
            Collections.shuffle(silent, random);
            List<Outcome> outcomes = spread(counts);
            for (int i = 0; i < Math.min(outcomes.size(), silent.size()); i++) {
                clock.at(between(from, until));
                voices.say(silent.get(i), strategy.id(), outcomes.get(i), context(), symptoms());
            }
        });
    }

    private static List<Outcome> spread(Map<Outcome, Integer> counts) {
        List<Outcome> outcomes = new ArrayList<>();
        counts.forEach((outcome, count) -> outcomes.addAll(Collections.nCopies(count, outcome)));
        return outcomes;
    }

    private Instant between(Instant from, Instant until) {
        long seconds = Duration.between(from, until).toSeconds();
        return from.plusSeconds((long) (random.nextDouble() * seconds));
    }

    private Context context() {
        return CONTEXTS.get(random.nextInt(CONTEXTS.size()));
    }

    private Set<SymptomId> symptoms() {
        List<SymptomView> known = vocabulary.symptoms();
        // Two draws, and the lower one: the first symptoms of the list are the common ones.
        int place = Math.min(random.nextInt(known.size()), random.nextInt(known.size()));
        return new LinkedHashSet<>(
                List.of(known.get(place).id(), known.get(random.nextInt(5)).id()));
    }
}
