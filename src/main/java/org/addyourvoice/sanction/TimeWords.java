package org.addyourvoice.sanction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a moment into words for a member, who may be anywhere: the day, the time, and UTC. */
@Component
public class TimeWords {

    private final MessageSource messages;

    TimeWords(MessageSource messages) {
        this.messages = messages;
    }

    public String said(Instant at, Locale locale) {
        if (at.equals(Instant.MAX)) {
            return "";
        }
        String pattern = messages.getMessage("site.date", null, locale) + ", HH:mm 'UTC'";
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atOffset(ZoneOffset.UTC));
    }

    /** Why something could not be done, and when it can. */
    public String said(Restrained it, Locale locale) {
        return messages.getMessage(it.code(), new Object[] {said(it.until(), locale)}, locale);
    }
}
