package org.addyourvoice.access;

import java.util.Locale;
import java.util.Scanner;
import java.util.function.ToIntFunction;
import org.addyourvoice.seal.SealKey;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The command {@code lost-key [--yes]}, for the day on which the forum's key is lost for good: says what is locked with it, and after a typed word, or
 * with {@code --yes}, removes that. It names nobody.
 */
@Component(SealKey.LOST)
class LostKeyCommand implements ToIntFunction<ApplicationArguments> {

    private static final String YES = "remove";

    private final LostKey lost;
    private final MessageSource messages;

    LostKeyCommand(LostKey lost, MessageSource messages) {
        this.lost = lost;
        this.messages = messages;
    }

    /** 0 if the site can start now, 1 if it is left as it is. */
    @Override
    public int applyAsInt(ApplicationArguments arguments) {
        if (!lost.isLost()) {
            return say(0, "none");
        }
        LostKey.Locked locked = lost.locked();
        say(0, "locked", locked.apps(), locked.ofStaff());
        if (!arguments.containsOption("yes") && !isTyped()) {
            return say(1, "left");
        }
        return say(0, "done", lost.remove());
    }

    private boolean isTyped() {
        say(0, "ask", YES);
        // not closed: the input is the program's
        Scanner input = new Scanner(System.in);
        return input.hasNextLine() && input.nextLine().strip().equals(YES);
    }

    private int say(int code, String message, Object... arguments) {
        System.out.println(messages.getMessage("access.lost-key." + message, arguments, Locale.ENGLISH));
        return code;
    }
}
