package org.addyourvoice.safety;

import java.util.Comparator;
import java.util.List;

/** Holds where one of several holds. */
record AnyOf(List<TextCondition> conditions) implements TextCondition {

    @Override
    public List<Range> find(Reading reading, Passage passage) {
        return conditions.stream()
                .flatMap(condition -> condition.find(reading, passage).stream())
                .sorted(Comparator.comparingInt(Range::start))
                .toList();
    }
}
