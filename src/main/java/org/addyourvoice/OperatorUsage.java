package org.addyourvoice;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How commands are written. Whoever asks for that, or mistypes an option, is told at once: nothing is started for it.
 *
 * @param message the code of its words
 * @param words what stands in them for numbered places
 * @param options those that the command knows
 */
record OperatorUsage(String message, List<Object> words, List<String> options) {

    private static final String EXAMPLE = "{\"text\": \"…\", \"labels\": [\"ok\"]}";

    private static final Map<String, OperatorUsage> COMMANDS = Map.of(
            "create-admin", new OperatorUsage("member.create-admin.usage", List.of(), List.of("pseudonym")),
            "lost-key", new OperatorUsage("access.lost-key.usage", List.of(), List.of("yes")),
            "reindex", new OperatorUsage("search.reindex.usage", List.of(), List.of()),
            "recount", new OperatorUsage("tally.recount.usage", List.of(), List.of("check")),
            "moderation-check", new OperatorUsage("safety.check.usage", List.of(), List.of("json")),
            "moderation-score", new OperatorUsage("safety.score.usage", List.of(EXAMPLE), List.of("json")),
            "moderation-dry-run",
                    new OperatorUsage("rulesdesk.dry-run.usage", List.of(200, 5_000), List.of("last", "json")));

    static final int MISUSED = 2;

    /** The exit code where all is said with that: 0 for help, 2 for an option that the command doesn't know. Settings, which have a dot, are let through. */
    static Optional<Integer> answer(String command, String[] args) {
        return Optional.ofNullable(COMMANDS.get(command)).flatMap(usage -> usage.answer(options(args)));
    }

    static boolean isKnown(String command) {
        return COMMANDS.containsKey(command);
    }

    /** How the program is started, and each of its commands. */
    static String ofAll() {
        Stream<String> each =
                COMMANDS.keySet().stream().sorted().map(COMMANDS::get).map(OperatorUsage::usage);
        return Stream.concat(Stream.of(say("site.command.usage")), each).collect(Collectors.joining("\n\n"));
    }

    private String usage() {
        return say(message, words.toArray());
    }

    private Optional<Integer> answer(List<String> typed) {
        if (typed.contains("help")) {
            System.out.println(usage());
            return Optional.of(0);
        }
        Optional<String> unknown = typed.stream()
                .filter(it -> !it.contains(".") && !options.contains(it))
                .findFirst();
        unknown.ifPresent(it -> {
            System.err.println(say("site.command.unknown-option", "--" + it));
            System.err.println(usage());
        });
        return unknown.map(it -> MISUSED);
    }

    private static List<String> options(String[] args) {
        return Stream.of(args)
                .filter(it -> it.startsWith("--"))
                .map(it -> it.substring(2).replaceFirst("=.*", ""))
                .toList();
    }

    private static String say(String code, Object... words) {
        String pattern = ResourceBundle.getBundle("messages", Locale.ROOT).getString(code);
        return words.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(words);
    }
}
