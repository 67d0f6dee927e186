package org.addyourvoice.experience;

import java.util.List;
import java.util.Set;

/** @param list newest first @param notes what any of the wordings speaks of */
record PastChanges(List<PastChange> list, Set<ContentNote> notes) {

    static final PastChanges NONE = new PastChanges(List.of(), Set.of());

    PastChanges {
        list = List.copyOf(list);
        notes = Set.copyOf(notes);
    }
}
