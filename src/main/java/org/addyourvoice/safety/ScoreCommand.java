package org.addyourvoice.safety;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command {@code moderation score FILE.jsonl}: measures the rules in force on labelled messages. With {@code --json}, the
 * figures are all that it prints.
 */
@Component("moderation-score")
class ScoreCommand implements ToIntFunction<ApplicationArguments> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINE = "{\"text\": \"…\", \"labels\": [\"ok\"]}";
    private static final int RULES_REFUSED = 1;
    private static final int UNUSABLE = 2;

    private final @Nullable Path configured;
    private final MessageSource messages;

    ScoreCommand(@Value(ModerationFolder.SETTING) @Nullable Path configured, MessageSource messages) {
        this.configured = configured;
        this.messages = messages;
    }

    /** 0 whatever the figures are and where help is asked for, 1 if the rules are refused, 2 if the file is or none is named. */
    @Override
    public int applyAsInt(ApplicationArguments arguments) {
        if (CommandWords.askForHelp(arguments)) {
            return say(System.out, 0, "usage", LINE);
        }
        var words = CommandWords.of(arguments, "json");
        if (words.isEmpty() || words.get().size() != 1) {
            return say(System.err, UNUSABLE, "usage", LINE);
        }
        List<LabelledMessage> labelled;
        try {
            labelled = LabelledMessage.read(Path.of(words.get().get(0)));
        } catch (PolicyRefused | InvalidPathException e) {
            return say(System.err, UNUSABLE, "refused", e.getMessage());
        }
        try {
            var score = Score.of(new PolicyLoader(ModerationFolder.find(configured)).load(), labelled);
            return arguments.containsOption("json") ? printJson(score) : printTable(score);
        } catch (PolicyRefused e) {
            return say(System.err, RULES_REFUSED, "refused", e.getMessage());
        }
    }

    private static int printJson(Score score) {
        ObjectNode json = JSON.createObjectNode();
        var labels = json.putObject("labels");
        for (var label : score.labels()) {
            var figures = score.figures(label);
            labels.putObject(label).put("recall", figures.recall()).put("precision", figures.precision());
        }
        System.out.println(json.put("falseHolds", score.falseHolds()));
        return 0;
    }

    private int printTable(Score score) {
        line(word("label"), word("messages"), word("recall"), word("precision"));
        for (var label : score.labels()) {
            var figures = score.figures(label);
            line(label, figures.meant(), share(figures.recall()), share(figures.precision()));
        }
        line(word("held"), score.fine(), share(score.falseHolds()), "");
        say(System.out, 0, "wrong", score.wrong().size());
        score.wrong().forEach(this::printWrong);
        return 0;
    }

    private void printWrong(Score.Result result) {
        var message = result.message();
        var name = message.id() == null ? word("line", message.line()) : message.id();
        var found = result.rules().isEmpty() ? word("nothing") : String.join(", ", result.rules());
        say(System.out, 0, "message", name, String.join(", ", new TreeSet<>(message.labels())), found, message.text());
    }

    private static void line(Object label, Object count, Object one, Object other) {
        System.out.printf("%-22s %8s %8s %10s%n", label, count, one, other);
    }

    private static String share(double share) {
        return "%.2f".formatted(share);
    }

    private int say(PrintStream where, int code, String message, @Nullable Object... arguments) {
        where.println(word(message, arguments));
        return code;
    }

    private String word(String message, @Nullable Object... arguments) {
        return messages.getMessage("safety.score." + message, arguments, Locale.ENGLISH);
    }
}
