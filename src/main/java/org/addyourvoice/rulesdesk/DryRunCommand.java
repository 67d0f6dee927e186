package org.addyourvoice.rulesdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.addyourvoice.moderation.Fate;
import org.addyourvoice.rulesdesk.DryRunResult.Change;
import org.addyourvoice.rulesdesk.DryRunResult.Line;
import org.addyourvoice.rulesdesk.DryRunResult.RuleLine;
import org.addyourvoice.safety.Candidates;
import org.addyourvoice.safety.CommandWords;
import org.addyourvoice.safety.PolicyRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command {@code moderation dry-run FOLDER [--last=N]}: what another set of rules would have made of the texts that were sent last. With
 * {@code --json}, it says so to a program.
 */
@Component("moderation-dry-run")
class DryRunCommand implements ToIntFunction<ApplicationArguments> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 1;
    private static final int UNUSABLE = 2;

    private final DryRun dryRun;
    private final Candidates candidates;
    private final MessageSource messages;

    DryRunCommand(DryRun dryRun, Candidates candidates, MessageSource messages) {
        this.dryRun = dryRun;
        this.candidates = candidates;
        this.messages = messages;
    }

    private record Wish(String folder, int last) {}

    /** 0 whatever came out and where help is asked for, 1 if the folder is refused, 2 if the command is written wrongly. */
    @Override
    public int applyAsInt(ApplicationArguments arguments) {
        if (CommandWords.askForHelp(arguments)) {
            System.out.println(say("usage", DryRun.USUAL, DryRun.MOST));
            return 0;
        }
        Optional<Wish> wish = wish(arguments);
        if (wish.isEmpty()) {
            System.err.println(say("usage", DryRun.USUAL, DryRun.MOST));
            return UNUSABLE;
        }
        try {
            print(dryRun.of(candidates.at(wish.get().folder()), wish.get().last()), arguments.containsOption("json"));
            return 0;
        } catch (PolicyRefused e) {
            System.err.println(say("refused", e.getMessage()));
            return REFUSED;
        }
    }

    /** {@code --last N} is understood as well as {@code --last=N}. */
    private static Optional<Wish> wish(ApplicationArguments arguments) {
        List<String> typed =
                new ArrayList<>(CommandWords.of(arguments, "last", "json").orElse(List.of()));
        List<String> last = arguments.getOptionValues("last");
        if (last == null) {
            typed.add(Integer.toString(DryRun.USUAL));
        } else {
            typed.addAll(last);
        }
        return typed.size() != 2
                ? Optional.empty()
                : DryRun.number(typed.get(1)).map(it -> new Wish(typed.get(0), it));
    }

    private void print(DryRunResult result, boolean json) {
        if (json) {
            System.out.println(withoutTitles(JSON.valueToTree(result)));
        } else {
            print(result);
        }
    }

    /** What members wrote stays out of what operators pipe on. */
    private static JsonNode withoutTitles(JsonNode result) {
        result.path("changes").forEach(change -> ((ObjectNode) change).remove("title"));
        return result;
    }

    private void print(DryRunResult result) {
        System.out.println(say("about", result.version(), result.inForce(), result.texts()));
        row("", Fate.values());
        result.lines().forEach(this::print);
        if (!result.rules().isEmpty()) {
            System.out.println(say("rules"));
            result.rules().forEach(this::print);
        }
        System.out.println(say("changes", result.changes().size() + result.moreChanges()));
        result.changes().forEach(this::print);
    }

    private void row(String name, Fate[] fates) {
        System.out.printf("%-12s", name);
        for (Fate fate : fates) {
            System.out.printf(" %12s", say("fate." + fate));
        }
        System.out.println();
    }

    private void print(Line line) {
        System.out.printf("%-12s", say("becomes." + line.visibility()));
        line.byFate().forEach(count -> System.out.printf(" %12d", count));
        System.out.println();
    }

    private void print(RuleLine rule) {
        System.out.println(say("rule", rule.rule(), rule.found(), rule.decided(), rule.published()));
    }

    private void print(Change it) {
        System.out.println(say(
                "change",
                it.revised().experience().toString(),
                it.revised().revision(),
                say("becomes." + it.before()),
                say("becomes." + it.after()),
                say("fate." + it.fate()),
                it.rules().isEmpty() ? say("nothing") : String.join(", ", it.rules())));
    }

    private String say(String message, @Nullable Object... arguments) {
        return messages.getMessage("rulesdesk.dry-run." + message, arguments, Locale.ENGLISH);
    }
}
