package org.addyourvoice.moderation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The few words of a small form at the desk, exactly as they were sent. */
record WordsForm(String words, String day, String version) {

    WordsForm(@Nullable String words, @Nullable String day, @Nullable String version) {
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
        this.day = Objects.requireNonNullElse(day, "").strip();
        this.version = Objects.requireNonNullElse(version, "");
    }

    static WordsForm typed(Map<String, String> fields) {
        return new WordsForm(fields.get("words"), null, null);
    }

    /** Says what is wrong with the words, if anything is. */
    void check(Errors errors, boolean needed) {
        FormCheck.words("words", words, needed ? "moderation.words.missing" : null, errors);
    }

    /** The day to look again, from {@code first} to a year later; says so where it is none. */
    Optional<LocalDate> dayFrom(LocalDate first, Errors errors) {
        try {
            LocalDate wanted = LocalDate.parse(day);
            if (!wanted.isBefore(first) && !wanted.isAfter(first.plusYears(1))) {
                return Optional.of(wanted);
            }
            errors.rejectValue("day", "moderation.follow-up.day.far");
        } catch (DateTimeParseException e) {
            errors.rejectValue("day", "moderation.log.day.unreadable");
        }
        return Optional.empty();
    }

    /** A version that nothing has, where none was sent that could be one. */
    long seen() {
        return FormCheck.version(version);
    }
}
