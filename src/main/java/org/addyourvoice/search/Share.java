package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.List;

/** How much of what is looked for has to be there: the first of these with which anything is found. */
enum Share {
    ALL,
    HALF,
    ANY;

    /** How many of so many. */
    int of(int all) {
        return switch (this) {
            case ALL -> all;
            case HALF -> (all + 1) / 2;
            case ANY -> 1;
        };
    }

    /** The most first, without those that ask for no fewer than the one before or for more than can be found. @param known how many stand in anything */
    static List<Share> worthAsking(int all, int known) {
        List<Share> worth = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        for (Share share : values()) {
            int many = share.of(all);
            if (many < before && many <= known) {
                worth.add(share);
                before = many;
            }
        }
        return worth;
    }
}
