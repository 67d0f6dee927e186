package org.addyourvoice.safety;

import java.util.List;

/**
 * What stands in every place that an expression can match, so that it needs no look at all where that is missing.
 *
 * @param ways in which it can match: one of them holds
 */
record Literals(List<Way> ways) {

    static final int UNBOUNDED = Integer.MAX_VALUE;

    /** Of an expression that may match anything. */
    static final Literals NONE = new Literals(List.of(new Way(List.of(), UNBOUNDED, Fence.NONE)));

    Literals {
        ways = List.copyOf(ways);
    }

    /**
     * @param anyOf of each list, one at least: in small letters, two or longer. None where nothing can be told
     * @param gaps so many characters that belong to no word it can cover at most; {@link #UNBOUNDED} where there is no such number
     * @param fence what it never covers
     */
    record Way(List<List<String>> anyOf, int gaps, Fence fence) {

        Way {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** Signs that an expression can't get over. */
    enum Fence {
        NONE,
        LINES,
        /** Ends of sentences and of lines. */
        SENTENCES;

        boolean isAt(char character) {
            return this != NONE && character == '\n' || this == SENTENCES && ".!?".indexOf(character) >= 0;
        }
    }

    /** @param expression one that RE2 runs */
    static Literals of(String expression) {
        return new LiteralsReader(expression).read();
    }
}
