package org.addyourvoice.access;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.util.stream.IntStream;

/** Codes for somebody to copy by hand: four times four letters, 79 random bits, none that is mistaken for another. */
class RandomCode {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS_IN_A_GROUP = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomCode() {}

    static String make() {
        return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(joining("-"));
    }

    private static String group() {
        return RANDOM.ints(LETTERS_IN_A_GROUP, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(joining());
    }
}
