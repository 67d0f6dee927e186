package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.safety.Field;

/** Finds the words that a moderator copied out of a text: first in the body, then in the title, with any blanks between them. */
final class Quotes {

    private Quotes() {}

    static Optional<Passage> find(String quote, ExperienceText text) {
        String expression =
                Stream.of(quote.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Pattern words = Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return in(words, Field.BODY, text.body()).or(() -> in(words, Field.TITLE, text.title()));
    }

    /** Those of {@code quotes} that the text doesn't have. */
    static List<String> missing(List<String> quotes, ExperienceText text) {
        return quotes.stream().filter(it -> find(it, text).isEmpty()).toList();
    }

    private static Optional<Passage> in(Pattern words, Field field, String text) {
        Matcher matcher = words.matcher(text);
        return matcher.find() ? Optional.of(new Passage(field, matcher.start(), matcher.end())) : Optional.empty();
    }
}
