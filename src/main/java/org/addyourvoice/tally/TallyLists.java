package org.addyourvoice.tally;

import java.util.List;
import java.util.stream.Stream;

/**
 * Tallies as they are always shown: what the article cautions of stands apart.
 *
 * @param coping in the order that was asked for
 * @param careful in the same order, or by members where it is that of what helped
 */
record TallyLists(List<Tally> coping, List<Tally> careful) {

    static TallyLists of(List<Tally> all, TallyOrder order) {
        return new TallyLists(group(all, false, order), group(all, true, order.forCareful()));
    }

    Stream<Tally> inOrder() {
        return Stream.concat(coping.stream(), careful.stream());
    }

    private static List<Tally> group(List<Tally> all, boolean careful, TallyOrder order) {
        return all.stream()
                .filter(it -> it.strategy().careful() == careful)
                .sorted(order.comparator())
                .toList();
    }
}
