package org.addyourvoice.experience;

import org.addyourvoice.vocabulary.Outcome;

/**
 * Something a member tried that the vocabulary has no name for, and how it went.
 *
 * @param name in the member's words, 1 to 80 characters on one line
 */
public record Suggested(String name, Outcome outcome) {

    public static final int MAX_NAME = 80;

    /** @throws IllegalArgumentException if the name is empty or too long; forms check first, in words */
    public Suggested {
        name = oneLine(name);
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("suggestion of " + name.length() + " characters");
        }
    }

    static String oneLine(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }
}
