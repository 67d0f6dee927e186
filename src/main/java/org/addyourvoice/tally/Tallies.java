package org.addyourvoice.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.TermView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the community's tallies. Every figure has passed the {@link Gate}; only cells are read, never voices. */
@Service
@Transactional(readOnly = true)
public class Tallies {

    private final Cells cells;
    private final Gate gate;
    private final Vocabulary vocabulary;

    Tallies(Cells cells, Gate gate, Vocabulary vocabulary) {
        this.cells = cells;
        this.gate = gate;
        this.vocabulary = vocabulary;
    }

    /** Every strategy on offer, most members first. */
    public List<Tally> all(Slice slice) {
        Map<StrategyId, Cell> wanted = cells.of(slice);
        List<Map<StrategyId, Cell>> parents =
                slice.parents().stream().map(cells::of).toList();
        return vocabulary.strategies().stream()
                .map(it -> tally(it, slice, wanted, parents))
                .sorted(TallyOrder.MEMBERS.comparator())
                .toList();
    }

    private Tally tally(
            StrategyView strategy, Slice slice, Map<StrategyId, Cell> wanted, List<Map<StrategyId, Cell>> parents) {
        Cell cell = wanted.getOrDefault(strategy.id(), Cell.EMPTY);
        List<Cell> wider = parents.stream()
                .map(it -> it.getOrDefault(strategy.id(), Cell.EMPTY))
                .toList();
        return gated(strategy, slice, cell, wider);
    }

    /** The strategies with most members among those that the article suggests, at most {@code most}; only what is shown. */
    public List<Tally> glance(int most) {
        return all(Slice.ALL).stream()
                .filter(it -> it.shown() && !it.strategy().careful())
                .limit(most)
                .toList();
    }

    public Tally of(StrategyView strategy, Slice slice) {
        Map<Slice, Cell> mine = cells.of(strategy.id());
        List<Cell> wider = slice.parents().stream()
                .map(it -> mine.getOrDefault(it, Cell.EMPTY))
                .toList();
        return gated(strategy, slice, mine.getOrDefault(slice, Cell.EMPTY), wider);
    }

    private Tally gated(StrategyView strategy, Slice slice, Cell cell, List<Cell> wider) {
        int members = cell.all().members();
        boolean shown = slice.filtered()
                ? gate.showsSlice(
                        members, wider.stream().map(it -> it.all().members()).toList())
                : gate.shows(members);
        return shown ? Tally.shown(strategy, cell) : Tally.hidden(strategy);
    }

    /** By situation; empty where the strategy as a whole is hidden. */
    public Breakdown bySituation(StrategyView strategy) {
        Map<Slice, Cell> mine = cells.of(strategy.id());
        if (!gate.shows(mine.getOrDefault(Slice.ALL, Cell.EMPTY).all().members())) {
            return new Breakdown(List.of(), List.of(), 0);
        }
        List<Cell> groups = Arrays.stream(Context.values())
                .map(it -> mine.getOrDefault(new Slice(it, null), Cell.EMPTY))
                .toList();
        return split(strategy, groups);
    }

    private Breakdown split(StrategyView strategy, List<Cell> groups) {
        Set<Integer> hidden =
                gate.hidden(groups.stream().map(it -> it.all().members()).toList());
        List<Breakdown.Group> shown = new ArrayList<>();
        List<TermView<Context>> left = new ArrayList<>();
        int leftMembers = 0;
        for (int i = 0; i < groups.size(); i++) {
            TermView<Context> context = vocabulary.context(Context.values()[i]);
            int members = groups.get(i).all().members();
            if (hidden.contains(i)) {
                left.add(context);
                leftMembers += members;
            } else if (members > 0) {
                shown.add(new Breakdown.Group(context, Tally.shown(strategy, groups.get(i))));
            }
        }
        return new Breakdown(List.copyOf(shown), List.copyOf(left), leftMembers);
    }
}
