package org.addyourvoice.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.TermView;
import org.jspecify.annotations.Nullable;

/** One strategy's cells, and what the {@link Gate} lets be told of them. A cell that was not read counts as empty. */
record StrategyFigures(StrategyView strategy, Map<Slice, Cell> cells, Gate gate) {

    Tally tally(Slice slice) {
        return told(slice, shows(slice));
    }

    /** As {@link #tally}, for a page that has {@link #bySituation} too: what stands there can be opened there. */
    Tally tallyBesideBreakdown(Slice slice) {
        return told(slice, shows(slice) || inBreakdown(slice));
    }

    /** Empty where the strategy as a whole is hidden. */
    Breakdown bySituation(Function<Context, TermView<Context>> words) {
        List<Breakdown.Group> shown = new ArrayList<>();
        List<TermView<Context>> hidden = new ArrayList<>();
        List<TermView<Context>> empty = new ArrayList<>();
        int hiddenMembers = 0;
        for (Context context : shows(Slice.ALL) ? Context.values() : new Context[0]) {
            Slice slice = new Slice(context, null);
            if (inBreakdown(slice)) {
                shown.add(new Breakdown.Group(words.apply(context), told(slice, true)));
            } else {
                (members(slice) == 0 ? empty : hidden).add(words.apply(context));
                hiddenMembers += members(slice);
            }
        }
        return new Breakdown(shown, empty, hidden, hiddenMembers);
    }

    private Tally told(Slice slice, boolean shown) {
        return shown ? Tally.shown(strategy, cell(slice)) : Tally.hidden(strategy);
    }

    private boolean shows(Slice slice) {
        if (!slice.filtered()) {
            return gate.shows(members(slice));
        }
        List<Integer> parents = slice.parents().stream().map(this::members).toList();
        return gate.showsSlice(members(slice), parents) && !tellsOfAnother(slice);
    }

    private boolean inBreakdown(Slice slice) {
        return slice.context() != null
                && slice.symptom() == null
                && gate.shows(members(Slice.ALL))
                && members(slice) > 0
                && !tellsOfAnother(slice);
    }

    /** The four situations part a slice. Whoever can open three of them one after the other can work out the fourth. */
    private boolean tellsOfAnother(Slice slice) {
        return slice.context() != null && hiddenSituations(slice.symptom()).contains(slice.context());
    }

    private Set<Context> hiddenSituations(@Nullable SymptomId symptom) {
        List<Integer> groups = Arrays.stream(Context.values())
                .map(it -> members(new Slice(it, symptom)))
                .toList();
        return gate.hidden(groups).stream().map(it -> Context.values()[it]).collect(Collectors.toSet());
    }

    private int members(Slice slice) {
        return cell(slice).all().members();
    }

    private Cell cell(Slice slice) {
        return cells.getOrDefault(slice, Cell.EMPTY);
    }
}
