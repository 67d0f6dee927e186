package org.addyourvoice.safety;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command {@code moderation check [FOLDER]}: says whether the forum would take a folder, the one in force unless another is named. With
 * {@code --json}, it says so to a program.
 */
@Component("moderation-check")
class CheckCommand implements ToIntFunction<ApplicationArguments> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 1;
    private static final int UNUSABLE = 2;

    private final @Nullable Path configured;
    private final MessageSource messages;

    CheckCommand(@Value(ModerationFolder.SETTING) @Nullable Path configured, MessageSource messages) {
        this.configured = configured;
        this.messages = messages;
    }

    /** 0 if it would and where help is asked for, 1 if not, 2 if the command is written wrongly. */
    @Override
    public int applyAsInt(ApplicationArguments arguments) {
        if (CommandWords.askForHelp(arguments)) {
            return say(0, "usage");
        }
        var words = CommandWords.of(arguments, "json");
        if (words.isEmpty() || words.get().size() > 1) {
            return say(UNUSABLE, "usage");
        }
        boolean json = arguments.containsOption("json");
        try {
            return check(folder(words.get()), json);
        } catch (PolicyRefused | InvalidPathException e) {
            return json
                    ? json(REFUSED, answer(false).put("reason", e.getMessage()))
                    : say(REFUSED, "refused", e.getMessage());
        }
    }

    private ModerationFolder folder(List<String> words) {
        return words.isEmpty() ? ModerationFolder.find(configured) : ModerationFolder.at(Path.of(words.get(0)));
    }

    private int check(ModerationFolder folder, boolean json) {
        var policy = new PolicyLoader(folder).load();
        var size = policy.size();
        return json
                ? json(
                        0,
                        answer(true)
                                .put("version", policy.version())
                                .put("rules", size.rules())
                                .put("examples", size.examples())
                                .put("lists", size.lists())
                                .put("replies", size.replies())
                                .put("folder", folder.root()))
                : say(
                        0,
                        "right",
                        policy.version(),
                        size.rules(),
                        size.examples(),
                        size.lists(),
                        size.replies(),
                        folder.root());
    }

    private static ObjectNode answer(boolean right) {
        return JSON.createObjectNode().put("right", right);
    }

    private static int json(int code, ObjectNode answer) {
        System.out.println(answer);
        return code;
    }

    private int say(int code, String message, @Nullable Object... arguments) {
        System.out.println(messages.getMessage("safety.check." + message, arguments, Locale.ENGLISH));
        return code;
    }
}
