package org.addyourvoice.moderation;

import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.experience.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a moderator makes of a flagged account, exactly as it was sent. */
record FlagForm(String outcome, String words, String version) {

    FlagForm(@Nullable String outcome, @Nullable String words, @Nullable String version) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
        this.version = Objects.requireNonNullElse(version, "");
    }

    /** Empty where something is wrong, and said so. */
    Optional<FlagState> check(Errors errors) {
        Optional<FlagState> wanted = FlagState.decision(outcome);
        int length = words.strip().length();
        if (wanted.isEmpty()) {
            errors.rejectValue("outcome", "moderation.case.outcome.missing");
        }
        if (wanted.filter(FlagState.NOTED::equals).isPresent() && length == 0) {
            errors.rejectValue("words", "moderation.words.missing");
        } else if (length > Answer.MAX_WORDS) {
            errors.rejectValue("words", "moderation.case.message.long", new Object[] {Answer.MAX_WORDS, length}, null);
        }
        if (seen() < 0) {
            errors.reject("moderation.case.version.missing");
        }
        return errors.hasErrors() ? Optional.empty() : wanted;
    }

    long seen() {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
