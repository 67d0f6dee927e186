package org.addyourvoice.moderation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a decision exactly as they were sent, good or bad, so that they can always be shown again. */
record DecisionForm(String outcome, String reason, String message, String version) {

    DecisionForm(
            @Nullable String outcome, @Nullable String reason, @Nullable String message, @Nullable String version) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.reason = Objects.requireNonNullElse(reason, "");
        this.message = Objects.requireNonNullElse(message, "").replace("\r\n", "\n");
        this.version = Objects.requireNonNullElse(version, "");
    }

    /** The same, to be sent on top of another version. */
    DecisionForm at(long version) {
        return new DecisionForm(outcome, reason, message, Long.toString(version));
    }
}
