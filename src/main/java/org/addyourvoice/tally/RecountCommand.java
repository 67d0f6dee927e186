package org.addyourvoice.tally;

import java.util.Locale;
import java.util.function.ToIntFunction;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The command {@code recount}: counts all tallies again, says where they differ, and puts them right unless {@code --check} is given. */
@Component("recount")
class RecountCommand implements ToIntFunction<ApplicationArguments> {

    private final RecountChecks checks;
    private final Vocabulary vocabulary;
    private final MessageSource messages;

    RecountCommand(RecountChecks checks, Vocabulary vocabulary, MessageSource messages) {
        this.checks = checks;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** 0 if everything was true, 1 if anything differed, whether it was put right or not. */
    @Override
    public int applyAsInt(ApplicationArguments arguments) {
        if (arguments.containsOption("help")) {
            return say(0, "usage");
        }
        boolean lookOnly = arguments.containsOption("check");
        RecountChecks.Check check = lookOnly ? checks.look(this::tell) : checks.repair(this::tell);
        if (check.differences() == 0) {
            return say(0, "true");
        }
        return say(1, lookOnly ? "found" : "repaired", check.differences());
    }

    private void tell(Difference difference) {
        Counts all = difference.all();
        String strategy = vocabulary.strategy(difference.strategy()).slug();
        say(
                0,
                difference.isVoice() ? "voice" : "cell",
                strategy,
                difference.context(),
                difference.thing(),
                all.helped(),
                all.mixed(),
                all.noChange(),
                all.revved());
    }

    private int say(int code, String message, Object... arguments) {
        System.out.println(messages.getMessage("tally.recount." + message, arguments, Locale.ENGLISH));
        return code;
    }
}
