package org.addyourvoice.tally;

import java.util.List;
import java.util.function.Function;

/**
 * A split of a tally as open data. Parts are named by their slug, a quarter as {@code 2026-q3}.
 *
 * @param groups those whose figures are shown
 * @param empty those that nobody is in
 * @param hidden those whose figures would pick people out
 */
record OpenBreakdown(List<Group> groups, List<String> empty, List<String> hidden) {

    record Group(String part, OpenTally tally) {}

    static OpenBreakdown of(Breakdown breakdown, Function<Slice, String> slug) {
        return new OpenBreakdown(
                breakdown.groups().stream()
                        .map(it -> new Group(slug.apply(it.slice()), OpenTally.of(it.tally())))
                        .toList(),
                breakdown.empty().stream().map(slug).toList(),
                breakdown.hidden().stream().map(slug).toList());
    }
}
