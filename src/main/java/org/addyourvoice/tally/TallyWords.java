package org.addyourvoice.tally;

import java.util.Locale;
import org.addyourvoice.estimate.Interval;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says tallies in sentences. Counts come before shares, and a share never stands without how far it could be off. */
@Component("tallyWords")
class TallyWords {

    private final MessageSource messages;

    TallyWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentences that sum a tally up, or that there is too little to tell. */
    public String sentence(Tally tally, Locale locale) {
        if (!tally.shown() || tally.members() == 0) {
            return say("tally.say.not-enough", locale);
        }
        Counts counts = tally.counts();
        int others = counts.mixed() + counts.noChange();
        return say("tally.say", locale, helped(counts, locale), counts.revved(), others) + " " + share(tally, locale);
    }

    private String helped(Counts counts, Locale locale) {
        String code = counts.helped() == counts.members() ? "tally.say.helped.all" : "tally.say.helped";
        return say(code, locale, counts.helped(), counts.members());
    }

    private String share(Tally tally, Locale locale) {
        Interval helped = tally.helped().interval();
        String code = tally.size() == Size.MANY ? "tally.say.share" : "tally.say.share.few";
        return say(code, locale, helped.lowerOf100(), helped.upperOf100());
    }

    private String say(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
