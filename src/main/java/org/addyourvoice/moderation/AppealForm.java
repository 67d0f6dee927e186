package org.addyourvoice.moderation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An appeal, or the answer to one, exactly as it was sent. */
record AppealForm(String outcome, String message, String version) {

    AppealForm(@Nullable String outcome, @Nullable String message, @Nullable String version) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.message = Objects.requireNonNullElse(message, "").replace("\r\n", "\n");
        this.version = Objects.requireNonNullElse(version, "");
    }

    static AppealForm typed(Map<String, String> fields) {
        return new AppealForm(fields.get("outcome"), fields.get("message"), "");
    }

    /** Whether nothing was chosen or typed. */
    public boolean isEmpty() {
        return outcome.isEmpty() && message.isBlank();
    }

    AppealForm at(long now) {
        return new AppealForm(outcome, message, Long.toString(now));
    }

    /** Whether it can be sent as an appeal; what is wrong is said beside the words. @param codes first part of the codes of its kind's own words */
    boolean asks(String codes, Errors errors) {
        FormCheck.words("message", message, codes + "message.missing", errors);
        return !errors.hasErrors();
    }

    /** What it answers; empty where something is wrong, and said so beside each field. */
    Optional<AppealState> answer(String codes, Errors errors) {
        Optional<AppealState> wanted = AppealState.decision(outcome);
        if (wanted.isEmpty()) {
            errors.rejectValue("outcome", "moderation.case.outcome.missing");
        }
        if (seen() < 0) {
            errors.reject("moderation.appeal.version.missing");
        }
        boolean needed = wanted.filter(AppealState.REFUSED::equals).isPresent();
        FormCheck.words("message", message, needed ? codes + "answer.missing" : null, errors);
        return errors.hasErrors() ? Optional.empty() : wanted;
    }

    /** A version that no appeal has, where none was sent that could be one. */
    long seen() {
        return FormCheck.version(version);
    }
}
