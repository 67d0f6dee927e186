package org.addyourvoice.safety;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists, and how a word or phrase is looked for: folded like the text, with any blank or hyphen between words. An entry between slashes is a regular expression.
 */
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
        var entries = new ArrayList<String>();
        int number = 0;
        for (var line : file.text().split("\n")) {
            number++;
            var entry = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (!entry.isEmpty()) {
                entries.add(expression(entry, file, number));
            }
        }
        if (entries.isEmpty()) {
            throw new PolicyRefused(file.name(), 0, "the list is empty");
        }
        return joined(entries);
    }

    private static String expression(String entry, PolicyFile file, int line) {
        if (entry.length() < 3 || !entry.startsWith("/") || !entry.endsWith("/")) {
            return phrase(entry);
        }
        var expression = entry.substring(1, entry.length() - 1);
        try {
            return Pattern.compile(expression).pattern();
        } catch (PatternSyntaxException e) {
            throw new PolicyRefused(
                    file.name(), line, "not a regular expression that RE2 can run: " + e.getDescription());
        }
    }

    static String anyOf(List<String> phrases) {
        return joined(phrases.stream().map(Lexicons::phrase).toList());
    }

    private static String joined(List<String> expressions) {
        return "(?:" + String.join("|", expressions) + ")";
    }

    /** A closing asterisk stands for any ending of the word. */
    private static String phrase(String entry) {
        boolean anyEnding = entry.endsWith("*");
        var folded = Folding.folded(anyEnding ? entry.substring(0, entry.length() - 1) : entry);
        var expression = Pattern.quote(folded).replaceAll("[ -]+", BETWEEN_WORDS.replace("\\", "\\\\"));
        return expression + (anyEnding ? "[a-z]*" : "");
    }
}
