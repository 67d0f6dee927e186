package org.addyourvoice.tally;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the community's tallies. Every figure has passed the {@link Gate}; only cells are read, never voices. */
@Service
@Transactional(readOnly = true)
public class Tallies {

    private final Cells cells;
    private final Gate gate;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Tallies(Cells cells, Gate gate, Vocabulary vocabulary, Clock clock) {
        this.cells = cells;
        this.gate = gate;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** Every strategy on offer, most members first, then by name; what the gate hides comes last. */
    public List<Tally> all(Slice slice) {
        return of(vocabulary.strategies(), slice).stream()
                .sorted(TallyOrder.MEMBERS.comparator())
                .toList();
    }

    /** As {@link #all}, in lists of their own and in the order asked for. */
    TallyLists lists(Slice slice, TallyOrder order) {
        return TallyLists.of(all(slice), order);
    }

    /** The strategies with most members among those that the article suggests, at most {@code most}; only what is shown. */
    public List<Tally> glance(int most) {
        return all(Slice.ALL).stream()
                .filter(it -> it.shown() && !it.strategy().careful())
                .limit(most)
                .toList();
    }

    /** Of these strategies, in their order, in one reading. */
    List<Tally> of(List<StrategyView> strategies, Slice slice) {
        Map<StrategyId, Map<Slice, Cell>> read = cells.around(slice);
        return strategies.stream()
                .map(it -> figures(it, read.getOrDefault(it.id(), Map.of())).tally(slice))
                .toList();
    }

    public Tally of(StrategyView strategy, Slice slice) {
        return figures(strategy, slice.symptom()).tally(slice);
    }

    /** All that a page on one strategy needs, in one reading. */
    StrategyFigures figures(StrategyView strategy, @Nullable SymptomId symptom) {
        return figures(strategy, cells.of(strategy.id(), symptom));
    }

    private StrategyFigures figures(StrategyView strategy, Map<Slice, Cell> read) {
        return new StrategyFigures(strategy, read, gate, Quarter.of(clock.instant()));
    }
}
