package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done beside a decision, and the words for it, exactly as they were sent.
 *
 * @param along names what is done; an address may hold the name of the field once more
 * @param words of a note
 * @param letter to the author
 * @param look what to look for again, on the {@code day}
 */
record AlongForm(List<String> along, String words, String question, String letter, String day, String look) {

    private static final Pattern STRIKE = Pattern.compile("strike-(\\d{1,18})");

    static final AlongForm NONE = new AlongForm(null, null, null, null, null, null);

    AlongForm(
            @Nullable List<String> along,
            @Nullable String words,
            @Nullable String question,
            @Nullable String letter,
            @Nullable String day,
            @Nullable String look) {
        this.along = along == null ? List.of() : List.copyOf(along);
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
        this.question = Objects.requireNonNullElse(question, "").replace("\r\n", "\n");
        this.letter = Objects.requireNonNullElse(letter, "").replace("\r\n", "\n");
        this.day = Objects.requireNonNullElse(day, "").strip();
        this.look = Objects.requireNonNullElse(look, "").replace("\r\n", "\n");
    }

    String wanted() {
        return along.stream().filter(it -> !it.isEmpty()).findFirst().orElse("");
    }

    /** The number of the note that is struck, {@code strike-12}, if one is. */
    Optional<Long> struck() {
        Matcher wanted = STRIKE.matcher(wanted());
        return wanted.matches() ? Optional.of(Long.valueOf(wanted.group(1))) : Optional.empty();
    }

    WordsForm of(AlongWords.Kind kind) {
        return switch (kind) {
            case NOTE -> new WordsForm(words, null, null);
            case ASK -> new WordsForm(question, null, null);
            case MESSAGE -> new WordsForm(letter, null, null);
            case PLAN -> new WordsForm(look, day, null);
        };
    }

    /** What is left once that is done. */
    AlongForm without(AlongWords.Kind kind) {
        return switch (kind) {
            case NOTE -> new AlongForm(along, null, question, letter, day, look);
            case ASK -> new AlongForm(along, words, null, letter, day, look);
            case MESSAGE -> new AlongForm(along, words, question, null, day, look);
            case PLAN -> new AlongForm(along, words, question, letter, null, null);
        };
    }

    /** Whether words stand in it that nobody has sent. */
    boolean hasWords() {
        return Stream.of(words, question, letter, look).anyMatch(it -> !it.isBlank());
    }

    public boolean typesPlan() {
        return !day.isEmpty() || !look.isBlank();
    }

    boolean isTyped() {
        return hasWords() || !day.isEmpty();
    }
}
