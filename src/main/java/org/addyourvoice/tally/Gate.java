package org.addyourvoice.tally;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Decides what is too small to tell without picking people out. The same gate stands before every page, chart and order.
 *
 * @param kMin the fewest members of whom figures are shown, 5 or more
 * @param kSlice the fewest members of a filtered slice, 10 or more
 */
@ConfigurationProperties("forum.tallies")
record Gate(@DefaultValue("5") int kMin, @DefaultValue("10") int kSlice) {

    /** @throws IllegalArgumentException if either is set below its least value: it can only be made stricter */
    Gate {
        if (kMin < 5 || kSlice < 10) {
            throw new IllegalArgumentException("forum.tallies: k-min is " + kMin + " and k-slice " + kSlice
                    + ", but at least 5 and 10 are needed");
        }
    }

    /** Whether figures on {@code members} people, unfiltered, are shown. */
    boolean shows(int members) {
        return members >= kMin;
    }

    /**
     * Whether a filtered slice is shown. It must not be possible to subtract it from what is shown without one of its filters and be left with a few.
     *
     * @param parents members in each slice that drops one or more of its filters
     */
    boolean showsSlice(int members, List<Integer> parents) {
        return members >= kSlice && parents.stream().allMatch(it -> leavesNobodyAlone(it, members));
    }

    /**
     * Which groups of a breakdown are hidden, by their position. Where it would be exactly one, the next smallest goes with it, or the total would tell.
     */
    Set<Integer> hidden(List<Integer> groups) {
        return hidden(groups, it -> !shows(it));
    }

    /** The same where somebody can be in several groups, so that those outside a group must not be few either. @param whole all members */
    Set<Integer> hiddenOverlapping(List<Integer> groups, int whole) {
        return hidden(groups, it -> !shows(it) || !leavesNobodyAlone(whole, it));
    }

    private boolean leavesNobodyAlone(int whole, int part) {
        return whole == part || shows(whole - part);
    }

    private static Set<Integer> hidden(List<Integer> groups, IntPredicate telling) {
        List<Integer> bySize = IntStream.range(0, groups.size())
                .filter(it -> groups.get(it) > 0)
                .boxed()
                .sorted(Comparator.comparing(groups::get))
                .toList();
        Set<Integer> hidden = bySize.stream()
                .filter(it -> telling.test(groups.get(it)))
                .collect(Collectors.toCollection(HashSet::new));
        if (hidden.size() == 1) {
            bySize.stream().filter(it -> !hidden.contains(it)).findFirst().ifPresent(hidden::add);
        }
        return hidden;
    }
}
