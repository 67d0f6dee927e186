package org.addyourvoice.safety;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The word lists, and how a word or phrase is looked for: folded like the text, an apostrophe optional, any blank or hyphen between words. */
final class Lexicons {

    private static final String BETWEEN_WORDS = "[ \\n,-]+";

    private final Map<String, String> alternatives = new HashMap<>();

    Lexicons(List<PolicyFile> files) {
        files.forEach(file -> alternatives.put(file.id(), read(file)));
    }

    /** A list as a part of a regular expression. */
    String expression(String name, PolicyNode askedBy) {
        var expression = alternatives.get(name);
        if (expression == null) {
            throw askedBy.refuse("there is no word list “lexicon/%s.txt”".formatted(name));
        }
        return expression;
    }

    private static String read(PolicyFile file) {
        var entries = file.text()
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (entries.isEmpty()) {
            throw new PolicyRefused(file.name(), 0, "the list is empty");
        }
        return anyOf(entries);
    }

    static String anyOf(List<String> phrases) {
        return phrases.stream().map(Lexicons::phrase).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A closing asterisk stands for any ending of the word. */
    private static String phrase(String entry) {
        boolean anyEnding = entry.endsWith("*");
        var folded = Folding.folded(anyEnding ? entry.substring(0, entry.length() - 1) : entry);
        var expression = Pattern.quote(folded).replaceAll("[ -]+", BETWEEN_WORDS.replace("\\", "\\\\"));
        return expression.replace("'", "'?") + (anyEnding ? "[a-z']*" : "");
    }
}
