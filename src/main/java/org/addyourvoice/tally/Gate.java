package org.addyourvoice.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        return members >= kSlice && parents.stream().allMatch(it -> it - members == 0 || it - members >= kMin);
    }

    /**
     * Which groups of a breakdown are hidden, by their position. Where it would be exactly one, the next smallest goes with it, or the total would tell.
     */
    Set<Integer> hidden(List<Integer> groups) {
        List<Integer> bySize = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i) > 0) {
                bySize.add(i);
            }
        }
        bySize.sort((one, other) -> Integer.compare(groups.get(one), groups.get(other)));
        Set<Integer> hidden = new HashSet<>();
        bySize.stream().filter(it -> !shows(groups.get(it))).forEach(hidden::add);
        if (hidden.size() == 1 && bySize.size() > 1) {
            hidden.add(bySize.get(1));
        }
        return hidden;
    }
}
