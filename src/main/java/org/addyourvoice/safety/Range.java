package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of a text in UTF-16 units, the end exclusive; never empty. */
record Range(int start, int end) {

    boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    /** The same ground in as few ranges, from front to back. */
    static List<Range> merged(List<Range> ranges) {
        var merged = new ArrayList<Range>();
        for (var range :
                ranges.stream().sorted(Comparator.comparingInt(Range::start)).toList()) {
            var last = merged.isEmpty() ? range : merged.get(merged.size() - 1);
            if (last.overlaps(range) && !merged.isEmpty()) {
                merged.set(merged.size() - 1, new Range(last.start, Math.max(last.end, range.end)));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
