package org.addyourvoice.moderation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a moderator makes of a flagged account, exactly as it was sent. */
record FlagForm(String outcome, String words, String version) {

    FlagForm(@Nullable String outcome, @Nullable String words, @Nullable String version) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
        this.version = Objects.requireNonNullElse(version, "");
    }

    static FlagForm typed(Map<String, String> fields) {
        return new FlagForm(fields.get("outcome"), fields.get("words"), "");
    }

    /** Whether nothing was chosen or typed. */
    public boolean isEmpty() {
        return outcome.isEmpty() && words.isBlank();
    }

    /** Empty where something is wrong, and said so. */
    Optional<FlagState> check(Errors errors) {
        Optional<FlagState> wanted = FlagState.decision(outcome);
        if (wanted.isEmpty()) {
            errors.rejectValue("outcome", "moderation.case.outcome.missing");
        }
        boolean needed = wanted.filter(FlagState.NOTED::equals).isPresent();
        FormCheck.words("words", words, needed ? "moderation.words.missing" : null, errors);
        if (seen() < 0) {
            errors.reject("moderation.flag.version.missing");
        }
        return errors.hasErrors() ? Optional.empty() : wanted;
    }

    long seen() {
        return FormCheck.version(version);
    }
}
