package org.addyourvoice.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;

/** What an operator typed after a command of two words, such as {@code moderation check}. */
public final class CommandWords {

    private static final int NAME = 2;

    private CommandWords() {}

    /** Whether somebody only wants to be told how the command is used. */
    public static boolean askForHelp(ApplicationArguments arguments) {
        return arguments.containsOption("help");
    }

    /** The words after the name; empty where there is an option that the command doesn't know. Settings, which have a dot, are let through. */
    public static Optional<List<String>> of(ApplicationArguments arguments, String... options) {
        boolean misspelt = arguments.getOptionNames().stream()
                .anyMatch(option -> !option.contains(".") && !Set.of(options).contains(option));
        var words = arguments.getNonOptionArgs();
        return misspelt ? Optional.empty() : Optional.of(words.subList(Math.min(NAME, words.size()), words.size()));
    }
}
