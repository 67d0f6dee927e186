package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a decision exactly as they were sent, good or bad, so that they can always be shown again. */
record DecisionForm(
        String outcome,
        String reason,
        String message,
        String passages,
        List<String> labels,
        String notice,
        String revision,
        String version) {

    DecisionForm(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String passages,
            @Nullable List<String> labels,
            @Nullable String notice,
            @Nullable String revision,
            @Nullable String version) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.reason = Objects.requireNonNullElse(reason, "");
        this.message = Objects.requireNonNullElse(message, "").replace("\r\n", "\n");
        this.passages = Objects.requireNonNullElse(passages, "").replace("\r\n", "\n");
        this.labels = labels == null ? List.of() : List.copyOf(labels);
        this.notice = Objects.requireNonNullElse(notice, "");
        this.revision = Objects.requireNonNullElse(revision, "");
        this.version = Objects.requireNonNullElse(version, "");
    }

    /** Whether nothing was chosen or typed. */
    public boolean isEmpty() {
        return outcome.isEmpty()
                && reason.isEmpty()
                && message.isBlank()
                && passages.isBlank()
                && labels.isEmpty()
                && notice.isEmpty();
    }

    DecisionForm withMessage(String other) {
        return new DecisionForm(outcome, reason, other, passages, labels, notice, revision, version);
    }

    /** The words to point at, one stretch a line. */
    List<String> quotes() {
        return passages.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
