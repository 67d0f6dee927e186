package org.addyourvoice.member;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.util.stream.Stream;

/** Secrets made for somebody to copy by hand: groups of four letters, 19.8 random bits each, none that is mistaken for another. */
public class FreshSecret {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LETTERS_IN_A_GROUP = 4;
    private static final int GROUPS_OF_A_CODE = 4;
    private static final int GROUPS_OF_A_PASSWORD = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshSecret() {}

    /** 99 random bits. */
    public static String password() {
        return make(GROUPS_OF_A_PASSWORD);
    }

    /** 79 random bits. */
    public static String code() {
        return make(GROUPS_OF_A_CODE);
    }

    private static String make(int groups) {
        return Stream.generate(FreshSecret::group).limit(groups).collect(joining("-"));
    }

    private static String group() {
        return RANDOM.ints(LETTERS_IN_A_GROUP, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(joining());
    }
}
