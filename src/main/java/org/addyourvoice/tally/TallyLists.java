package org.addyourvoice.tally;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.addyourvoice.vocabulary.StrategyView;

/**
 * Tallies as they are always shown: what the article suggests, what members have added, and apart from both what to be careful with.
 *
 * @param coping in the order that was asked for
 * @param added in the same order
 * @param careful in the same order, or by members where it is that of what helped
 */
record TallyLists(List<Tally> coping, List<Tally> added, List<Tally> careful) {

    static TallyLists of(List<Tally> all, TallyOrder order) {
        return new TallyLists(
                group(all, order, it -> !it.careful() && it.isFromArticle()),
                group(all, order, it -> !it.careful() && !it.isFromArticle()),
                group(all, order.forCareful(), StrategyView::careful));
    }

    Stream<Tally> inOrder() {
        return Stream.of(coping, added, careful).flatMap(List::stream);
    }

    private static List<Tally> group(List<Tally> all, TallyOrder order, Predicate<StrategyView> wanted) {
        return all.stream()
                .filter(it -> wanted.test(it.strategy()))
                .sorted(order.comparator())
                .toList();
    }
}
