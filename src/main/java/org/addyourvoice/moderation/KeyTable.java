package org.addyourvoice.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The keys of the desk as a moderator looks them up. What a key does stands on the page itself, as {@code data-key}; a test
 * holds the two together.
 */
record KeyTable(String place, List<Line> lines) {

    /** @param keys as they are pressed, one after the other @param does the last part of the code of what they do */
    record Line(List<String> keys, String does) {}

    /** In the order in which they are looked for. */
    static final List<KeyTable> ALL = List.of(
            new KeyTable(
                    "queue",
                    List.of(
                            line("next-row", "j"),
                            line("row-before", "k"),
                            line("open", "Enter"),
                            line("take-next", "n"),
                            line("pick", "x"),
                            line("together", "b"),
                            line("arrived", "s"))),
            new KeyTable(
                    "case",
                    List.of(
                            line("uncover", "o"),
                            line("take", "a"),
                            line("release", "l"),
                            line("pass", "x"),
                            line("stands", "v"))),
            new KeyTable(
                    "decide",
                    List.of(
                            line("publish", "p"),
                            line("keep", "k"),
                            line("return", "r"),
                            line("decline", "d"),
                            line("remove", "t"),
                            line("escalate", "e"),
                            line("calm", "c"),
                            line("hide", "h"),
                            line("reason", "w"),
                            line("reply", "s"),
                            line("message", "m"),
                            line("more", "i"),
                            line("save", "Enter"),
                            line("save-next", "Ctrl", "Enter"))),
            new KeyTable("answer", List.of(line("uphold", "p"), line("merge", "k"), line("refuse", "d"))),
            new KeyTable(
                    "desk",
                    List.of(
                            line("undo", "u"),
                            line("leave-field", "Esc"),
                            line("queue", "g", "q"),
                            line("checklist", "g", "c"),
                            line("log", "g", "l"),
                            line("sheet", "?"))));

    /** What an appeal or a suggestion can be answered with: whatever is like an outcome has its key. */
    private static final Map<String, String> ANSWERS =
            Map.of("upheld", "p", "refused", "d", "added", "p", "merged", "k", "declined", "d");

    private static Line line(String does, String... keys) {
        return new Line(List.of(keys), does);
    }

    /** The key that chooses an answer, by its name in forms. */
    static String ofAnswer(String slug) {
        return Objects.requireNonNull(ANSWERS.get(slug));
    }

    /** The key that chooses an outcome. */
    static String of(CaseOutcome outcome) {
        return switch (outcome) {
            case PUBLISH -> "p";
            case KEEP -> "k";
            case RETURN -> "r";
            case DECLINE -> "d";
            case REMOVE -> "t";
            case ESCALATE -> "e";
            case HOLD -> "c";
            case HIDE -> "h";
        };
    }
}
