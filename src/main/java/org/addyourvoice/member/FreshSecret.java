package org.addyourvoice.member;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.util.stream.Stream;

/** Passwords made for somebody to copy by hand: five times four letters, 99 random bits, none that is mistaken for another. */
class FreshPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int LETTERS_IN_A_GROUP = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshPassword() {}

    static String make() {
        return Stream.generate(FreshPassword::group).limit(GROUPS).collect(joining("-"));
    }

    private static String group() {
        return Stream.generate(() -> LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
                .limit(LETTERS_IN_A_GROUP)
                .map(String::valueOf)
                .collect(joining());
    }
}
