package org.addyourvoice.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What to narrow the log to, exactly as it was asked for. */
record LogForm(String action, String who, String author, String number, String since, String until, String before) {

    LogForm(
            @Nullable String action,
            @Nullable String who,
            @Nullable String author,
            @Nullable String number,
            @Nullable String since,
            @Nullable String until,
            @Nullable String before) {
        this.action = Objects.requireNonNullElse(action, "");
        this.who = Objects.requireNonNullElse(who, "").strip();
        this.author = Objects.requireNonNullElse(author, "").strip();
        this.number = Objects.requireNonNullElse(number, "").strip();
        this.since = Objects.requireNonNullElse(since, "").strip();
        this.until = Objects.requireNonNullElse(until, "").strip();
        this.before = Objects.requireNonNullElse(before, "").strip();
    }

    /** Says beside each field what can't be read. Days are whole days of the zone that all pages use, and stand in their order. */
    LogFilter filter(MemberDirectory members, Errors errors) {
        LogFilter asked = new LogFilter(
                wantedAction(errors),
                somebody("who", who, members, errors),
                somebody("author", author, members, errors),
                caseId(errors),
                day("since", since, 0, errors),
                day("until", until, 1, errors),
                number(errors));
        if (asked.isTurnedRound()) {
            errors.rejectValue("until", "moderation.log.until.before");
        }
        return asked;
    }

    private @Nullable AuditAction wantedAction(Errors errors) {
        Optional<AuditAction> wanted = AuditAction.ofSlug(action);
        if (wanted.isEmpty() && !action.isEmpty()) {
            errors.rejectValue("action", "moderation.log.action.unknown");
        }
        return wanted.orElse(null);
    }

    private static @Nullable MemberId somebody(String field, String name, MemberDirectory members, Errors errors) {
        if (name.isEmpty()) {
            return null;
        }
        Optional<MemberProfile> found = members.byPseudonym(name);
        if (found.isEmpty()) {
            errors.rejectValue(field, "moderation.log.who.unknown");
        }
        return found.map(MemberProfile::id).orElse(null);
    }

    private @Nullable CaseId caseId(Errors errors) {
        try {
            return number.isEmpty() ? null : new CaseId(Long.parseLong(number));
        } catch (NumberFormatException e) {
            errors.rejectValue("number", "moderation.log.number.unreadable");
            return null;
        }
    }

    private static @Nullable Instant day(String field, String typed, int later, Errors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = day(typed);
        if (day.isEmpty()) {
            errors.rejectValue(field, "moderation.log.day.unreadable");
        }
        return day.map(it -> it.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(null);
    }

    /** Of a year with four figures, as no database has to know others. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(it -> typed.length() == 10);
        } catch (DateTimeParseException e) {
            return Optional.empty();
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
