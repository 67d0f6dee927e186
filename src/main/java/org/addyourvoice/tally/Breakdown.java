package org.addyourvoice.tally;

import java.util.List;

/**
 * A tally split into slices, as far as the gate lets it be.
 *
 * @param groups those that are shown, in the order of the page
 * @param empty slices that nobody is in
 * @param hidden slices that would tell too much, by themselves or together with the rest
 */
record Breakdown(List<Group> groups, List<Slice> empty, List<Slice> hidden) {

    static final Breakdown NOTHING = new Breakdown(List.of(), List.of(), List.of());

    /** One part of the whole. */
    record Group(Slice slice, Tally tally) {}

    boolean shows(Slice slice) {
        return groups.stream().anyMatch(it -> it.slice().equals(slice));
    }

    /** All members of the groups that are shown, which is a number of people only where no two groups overlap. */
    public int members() {
        return groups.stream().mapToInt(it -> it.tally().members()).sum();
    }
}
