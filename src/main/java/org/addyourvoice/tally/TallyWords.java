package org.addyourvoice.tally;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says tallies in sentences. Counts come before shares, and a share never stands without how far it could be off. */
@Component("tallyWords")
class TallyWords {

    private static final int FEW = 30;

    private final MessageSource messages;

    TallyWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The one sentence that sums a tally up. @throws IllegalStateException if nothing of it may be told */
    public String sentence(Tally tally, Locale locale) {
        Counts counts = tally.counts();
        int members = tally.members();
        Interval helped = tally.helped().interval();
        int rest = counts.mixed() + counts.noChange();
        return String.join(
                " ",
                say("tally.say", locale, helped(counts.helped(), members, locale), counts.revved(), rest),
                say(
                        members < FEW ? "tally.say.few" : "tally.say.range",
                        locale,
                        helped.lowerOf100(),
                        helped.upperOf100()));
    }

    private String helped(int count, int members, Locale locale) {
        if (count == members) {
            return say("tally.say.all", locale, members);
        }
        return say(count == 0 ? "tally.say.none" : "tally.say.some", locale, count, members);
    }

    private String say(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
