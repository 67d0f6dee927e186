package org.addyourvoice.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Whether somebody is on duty, said truthfully: who waits for help has to know. */
@Service
public class Duty {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AS_GOOD_AS_ALWAYS = Duration.ofDays(6);

    private final Policy policy;
    private final Clock clock;
    private final MessageSource messages;

    Duty(Policy policy, Clock clock, MessageSource messages) {
        this.policy = policy;
        this.clock = clock;
        this.messages = messages;
    }

    public boolean onDuty() {
        return roster().at(clock.instant()).isPresent();
    }

    /** In a few words of the reader's language, whether somebody is there now. */
    public String now() {
        return say(onDuty() ? "safety.duty.on" : "safety.duty.off");
    }

    /** In a sentence, until when somebody is there or when somebody will be next; that there are no fixed hours, if so. */
    public String hours() {
        var moment = clock.instant();
        var current = roster().at(moment);
        if (current.isPresent()) {
            return until(moment, current.get().until());
        }
        return roster().nextAfter(moment)
                .map(next -> say(
                        "safety.duty.next",
                        HOUR.format(next.from()),
                        HOUR.format(next.until()),
                        day(moment, next.from().toLocalDate()),
                        zoneName()))
                .orElseGet(() -> say("safety.duty.none"));
    }

    private String until(Instant moment, ZonedDateTime end) {
        var left = Duration.between(moment, end.toInstant());
        if (left.compareTo(AS_GOOD_AS_ALWAYS) > 0) {
            return say("safety.duty.always");
        }
        return left.compareTo(DAY) > 0
                ? say("safety.duty.until.day", HOUR.format(end), day(moment, end.toLocalDate()), zoneName())
                : say("safety.duty.until", HOUR.format(end), zoneName());
    }

    private String day(Instant moment, LocalDate date) {
        var today = roster().today(moment);
        if (date.equals(today)) {
            return say("safety.duty.today");
        }
        return date.equals(today.plusDays(1))
                ? say("safety.duty.tomorrow")
                : say("safety.duty.on-day", date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale()));
    }

    private Roster roster() {
        return policy.current().roster();
    }

    private String zoneName() {
        return roster().zoneName();
    }

    private String say(String code, Object... values) {
        return messages.getMessage(code, values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
