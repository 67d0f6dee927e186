package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.addyourvoice.safety.Literals.Fence;

/**
 * Where in a text what stands: made once, so that hundreds of expressions needn't be run over all of it. Found by two or three letters at a time, whatever
 * their case.
 */
final class TextIndex {

    private static final int[] NOWHERE = {};

    private final String text;
    private final Letters two;
    private final Letters three;
    private final int[] gaps;
    private final int[][] fences;
    private final Map<Literals, Places> found = new IdentityHashMap<>();

    TextIndex(String typed) {
        this.text = small(typed);
        this.two = new Letters(text, 2);
        this.three = new Letters(text, 3);
        this.gaps = where(at -> !isOfWord(text.charAt(at)) && !Character.isLowSurrogate(text.charAt(at)));
        this.fences = Arrays.stream(Fence.values())
                .map(fence -> where(at -> fence.isAt(text.charAt(at))))
                .toArray(int[][]::new);
    }

    /** As {@code \w} means it. */
    static boolean isOfWord(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '_';
    }

    /** As long as before, which the case of a few letters could change. */
    private static String small(String typed) {
        char[] small = typed.toCharArray();
        for (int i = 0; i < small.length; i++) {
            small[i] = Character.toLowerCase(small[i]);
        }
        return new String(small);
    }

    private int[] where(IntPredicate holds) {
        return IntStream.range(0, text.length()).filter(holds).toArray();
    }

    /** Where all of it stands that an expression needs. */
    Places places(Literals needed) {
        return found.computeIfAbsent(needed, it -> new Places(ways(it)));
    }

    private List<Places.Way> ways(Literals needed) {
        List<Places.Way> ways = new ArrayList<>();
        for (Literals.Way way : needed.ways()) {
            int[][] places = find(way.anyOf());
            if (places.length == 0 || places[0].length > 0) {
                ways.add(new Places.Way(
                        List.of(places), way.gaps(), gaps, fences[way.fence().ordinal()]));
            }
        }
        return ways;
    }

    /** The rarest first; nothing but that where one is missing. */
    private int[][] find(List<List<String>> anyOf) {
        int[][] places = new int[anyOf.size()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = placesOf(anyOf.get(i));
            if (places[i].length == 0) {
                return new int[][] {NOWHERE};
            }
        }
        Arrays.sort(places, (one, other) -> Integer.compare(one.length, other.length));
        return places;
    }

    private int[] placesOf(List<String> literals) {
        int[] places = NOWHERE;
        int size = 0;
        for (String literal : literals) {
            Letters letters = literal.length() == 2 ? two : three;
            int bucket = letters.bucket(literal, 0);
            for (int i = letters.starts[bucket]; i < letters.starts[bucket + 1]; i++) {
                if (text.startsWith(literal, letters.places[i])) {
                    places = size < places.length ? places : Arrays.copyOf(places, size * 2 + 4);
                    places[size++] = letters.places[i];
                }
            }
        }
        Arrays.sort(places, 0, size);
        return size == places.length ? places : Arrays.copyOf(places, size);
    }

    /** The places of a text in buckets by the letters that begin there. */
    private static final class Letters {

        private static final int FEWEST = 256;
        private static final int MOST = 65_536;

        private final int count;
        private final int[] starts;
        private final int[] places;

        private Letters(String text, int count) {
            this.count = count;
            this.places = new int[Math.max(0, text.length() - count + 1)];
            this.starts = new int[Math.min(MOST, Math.max(FEWEST, Integer.highestOneBit(places.length | 1) * 4)) + 1];
            fill(text);
        }

        private void fill(String text) {
            for (int i = 0; i < places.length; i++) {
                starts[bucket(text, i) + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            int[] next = starts.clone();
            for (int i = 0; i < places.length; i++) {
                places[next[bucket(text, i)]++] = i;
            }
        }

        /** There is a power of two of them. */
        private int bucket(String text, int at) {
            int hash = 0;
            for (int i = at; i < at + count; i++) {
                hash = hash * 31 + text.charAt(i);
            }
            return (hash ^ hash >>> 7) & starts.length - 2;
        }
    }
}
