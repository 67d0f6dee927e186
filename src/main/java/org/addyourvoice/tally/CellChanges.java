package org.addyourvoice.tally;

import java.util.Map;
import java.util.TreeMap;

/** What a change of voices does to cells, gathered and then applied in the cells' fixed order. */
final class CellChanges {

    private final TreeMap<CellKey, Cell> changes = new TreeMap<>();

    void add(Voice voice) {
        count(voice, 1);
    }

    void remove(Voice voice) {
        count(voice, -1);
    }

    private void count(Voice voice, int members) {
        for (Slice slice : voice.slices()) {
            changes.merge(CellKey.of(voice.strategy(), slice), Cell.of(voice, members), Cell::plus);
        }
    }

    /** Without cells that end up as they were. */
    Map<CellKey, Cell> inOrder() {
        changes.values().removeIf(Cell.EMPTY::equals);
        return changes;
    }
}
