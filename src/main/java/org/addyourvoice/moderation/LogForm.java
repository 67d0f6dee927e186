package org.addyourvoice.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What to narrow the log to, exactly as it was asked for. */
record LogForm(String action, String who, String since, String until, String before) {

    LogForm(
            @Nullable String action,
            @Nullable String who,
            @Nullable String since,
            @Nullable String until,
            @Nullable String before) {
        this.action = Objects.requireNonNullElse(action, "");
        this.who = Objects.requireNonNullElse(who, "").strip();
        this.since = Objects.requireNonNullElse(since, "").strip();
        this.until = Objects.requireNonNullElse(until, "").strip();
        this.before = Objects.requireNonNullElse(before, "").strip();
    }

    /** Says beside each field what can't be read. Days are whole days of the zone that all pages use. */
    LogFilter filter(MemberDirectory members, Errors errors) {
        return new LogFilter(
                wantedAction(errors),
                actor(members, errors),
                day("since", since, 0, errors),
                day("until", until, 1, errors),
                number(errors));
    }

    private @Nullable AuditAction wantedAction(Errors errors) {
        Optional<AuditAction> wanted = AuditAction.ofSlug(action);
        if (wanted.isEmpty() && !action.isEmpty()) {
            errors.rejectValue("action", "moderation.log.action.unknown");
        }
        return wanted.orElse(null);
    }

    private @Nullable MemberId actor(MemberDirectory members, Errors errors) {
        if (who.isEmpty()) {
            return null;
        }
        Optional<MemberProfile> found = members.byPseudonym(who);
        if (found.isEmpty()) {
            errors.rejectValue("who", "moderation.log.who.unknown");
        }
        return found.map(MemberProfile::id).orElse(null);
    }

    private static @Nullable Instant day(String field, String typed, int later, Errors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed)
                    .plusDays(later)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "moderation.log.day.unreadable");
            return null;
        }
    }

    private @Nullable Long number(Errors errors) {
        try {
            return before.isEmpty() ? null : Long.valueOf(before);
        } catch (NumberFormatException e) {
            errors.reject("moderation.log.before.unreadable");
            return null;
        }
    }
}
