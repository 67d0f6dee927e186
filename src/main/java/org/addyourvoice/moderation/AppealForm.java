package org.addyourvoice.moderation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An appeal, or the answer to one, exactly as it was sent. */
record AppealForm(String outcome, String message, String version) {

    AppealForm(@Nullable String outcome, @Nullable String message, @Nullable String version) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.message = Objects.requireNonNullElse(message, "").replace("\r\n", "\n");
        this.version = Objects.requireNonNullElse(version, "");
    }

    AppealForm at(long now) {
        return new AppealForm(outcome, message, Long.toString(now));
    }

    /** A version that no appeal has, where none was sent that could be one. */
    long seen() {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
