package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where in a text an expression could match at all.
 *
 * @param ways those in which it can
 */
record Places(List<Way> ways) {

    /**
     * The stretches to look at, from front to back. Each is so wide that no match reaches either end of it, except where that is an end of the passage: what
     * an expression says of words' ends and of the passage's stays as true in the stretch as in the whole.
     */
    List<Range> within(Range passage) {
        List<Range> stretches = new ArrayList<>();
        for (Way way : ways) {
            way.addWithin(passage, stretches);
        }
        return stretches.size() < 2 ? stretches : Range.merged(stretches);
    }

    /**
     * @param needed where one of each list stands, the rarest first, each from front to back; none where nothing is needed
     * @param reach how many characters that belong to no word a match covers at most
     * @param gaps where all those characters are
     * @param fences where the signs are that it never covers
     */
    record Way(List<int[]> needed, int reach, int[] gaps, int[] fences) {

        void addWithin(Range passage, List<Range> stretches) {
            if (needed.isEmpty()) {
                stretches.add(passage);
            } else if (standIn(passage)) {
                addAround(needed.get(0), passage, stretches);
            }
        }

        private void addAround(int[] rarest, Range passage, List<Range> stretches) {
            int start = -1;
            int end = -1;
            for (int i = firstFrom(rarest, passage.start()); i < rarest.length && rarest[i] < passage.end(); i++) {
                int from = Math.max(passage.start(), before(rarest[i]));
                if (from > end) {
                    add(stretches, start, end);
                    start = from;
                }
                end = Math.min(passage.end(), after(rarest[i]));
            }
            add(stretches, start, end);
        }

        private void add(List<Range> stretches, int start, int end) {
            Range stretch = new Range(start, end);
            if (end > start && standIn(stretch)) {
                stretches.add(stretch);
            }
        }

        private int before(int place) {
            int fence = firstFrom(fences, place) - 1;
            int least = fence < 0 ? 0 : fences[fence];
            int gap = reach == Literals.UNBOUNDED ? -1 : firstFrom(gaps, place) - reach - 1;
            return gap < 0 ? least : Math.max(least, gaps[gap]);
        }

        private int after(int place) {
            int fence = firstFrom(fences, place);
            int most = fence < fences.length ? fences[fence] + 1 : Integer.MAX_VALUE;
            long gap = (long) firstFrom(gaps, place) + reach;
            return gap < gaps.length ? Math.min(most, gaps[(int) gap] + 1) : most;
        }

        private boolean standIn(Range stretch) {
            for (int[] places : needed) {
                int first = firstFrom(places, stretch.start());
                if (first == places.length || places[first] >= stretch.end()) {
                    return false;
                }
            }
            return true;
        }
    }

    private static int firstFrom(int[] places, int least) {
        int at = Arrays.binarySearch(places, least);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && places[at - 1] == least) {
            at--;
        }
        return at;
    }
}
