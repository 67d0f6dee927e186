package org.addyourvoice.tally;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/**
 * One strategy's cells, and what the {@link Gate} lets be told of them. A cell that was not read counts as empty.
 *
 * @param running the quarter that has not ended; neither it nor a later one is shown
 */
record StrategyFigures(StrategyView strategy, Map<Slice, Cell> cells, Gate gate, Quarter running) {

    Tally tally(Slice slice) {
        return told(slice, shows(slice));
    }

    /** As {@link #tally}, for a page that has the breakdowns too: what stands there can be opened there. */
    Tally tallyBesideBreakdowns(Slice slice) {
        boolean apart = Stream.of(bySituation(), bySymptom(), byQuarter()).anyMatch(it -> it.shows(slice));
        return told(slice, apart || shows(slice));
    }

    /** Empty, as the other breakdowns, where the strategy as a whole is hidden. */
    Breakdown bySituation() {
        List<Slice> situations = situations(null);
        return breakdown(situations, tellingParts(situations));
    }

    /** Most members first. A member can be in several of these, or in none. */
    Breakdown bySymptom() {
        List<Slice> symptoms = cells.keySet().stream()
                .filter(it -> it.symptom() != null && it.context() == null && members(it) > 0)
                .sorted(Comparator.<Slice>comparingInt(it -> -members(it)).thenComparingLong(Slice::symptomKey))
                .toList();
        return breakdown(symptoms, pick(symptoms, gate.hiddenOverlapping(members(symptoms), members(Slice.ALL))));
    }

    /** From the first quarter with a voice on, in the order of time. */
    Breakdown byQuarter() {
        List<Slice> quarters = quarters();
        Set<Slice> hidden = tellingParts(quarters);
        quarters.stream().filter(it -> !ended(it)).forEach(hidden::add);
        Breakdown whole = breakdown(quarters, hidden);
        return new Breakdown(whole.groups(), ended(whole.empty()), ended(whole.hidden()));
    }

    private List<Slice> quarters() {
        TreeSet<Quarter> known = cells.keySet().stream()
                .filter(it -> members(it) > 0)
                .map(Slice::quarter)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return known.isEmpty()
                ? List.of()
                : known.first().to(known.last()).stream().map(Slice::of).toList();
    }

    private boolean ended(Slice slice) {
        return slice.quarter() != null && slice.quarter().compareTo(running) < 0;
    }

    private List<Slice> ended(List<Slice> quarters) {
        return quarters.stream().filter(this::ended).toList();
    }

    private Breakdown breakdown(List<Slice> slices, Set<Slice> hidden) {
        if (!shows(Slice.ALL)) {
            return Breakdown.NOTHING;
        }
        return new Breakdown(
                slices.stream()
                        .filter(it -> members(it) > 0 && !hidden.contains(it))
                        .map(it -> new Breakdown.Group(it, told(it, true)))
                        .toList(),
                slices.stream().filter(it -> members(it) == 0).toList(),
                slices.stream()
                        .filter(it -> members(it) > 0 && hidden.contains(it))
                        .toList());
    }

    private Tally told(Slice slice, boolean shown) {
        return shown ? Tally.shown(strategy, cell(slice)) : Tally.hidden(strategy);
    }

    private boolean shows(Slice slice) {
        if (!slice.filtered()) {
            return gate.shows(members(slice));
        }
        return slice.quarter() == null
                && gate.showsSlice(members(slice), members(slice.parents()))
                && !tellsOfAnother(slice);
    }

    /** The four situations part a slice. Whoever can open three of them one after the other can work out the fourth. */
    private boolean tellsOfAnother(Slice slice) {
        return slice.context() != null
                && tellingParts(situations(slice.symptom())).contains(slice);
    }

    private static List<Slice> situations(@Nullable SymptomId symptom) {
        return Arrays.stream(Context.values()).map(it -> new Slice(it, symptom)).toList();
    }

    /** Of parts that don't overlap. */
    private Set<Slice> tellingParts(List<Slice> parts) {
        return pick(parts, gate.hidden(members(parts)));
    }

    private static Set<Slice> pick(List<Slice> slices, Set<Integer> places) {
        return places.stream().map(slices::get).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Integer> members(List<Slice> slices) {
        return slices.stream().map(this::members).toList();
    }

    private int members(Slice slice) {
        return cell(slice).all().members();
    }

    private Cell cell(Slice slice) {
        return cells.getOrDefault(slice, Cell.EMPTY);
    }
}
