package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One decision for several cases, exactly as it was sent, so that it can always be shown again.
 *
 * @param pick the boxes that were ticked
 */
record BulkForm(List<String> pick, String outcome, String reason, String message, List<String> labels, String notice) {

    /** What may be decided together: what waits, and ends. */
    static final List<CaseOutcome> OUTCOMES = List.of(CaseOutcome.PUBLISH, CaseOutcome.RETURN, CaseOutcome.DECLINE);

    BulkForm(
            @Nullable List<String> pick,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String message,
            @Nullable List<String> labels,
            @Nullable String notice) {
        this.pick = pick == null ? List.of() : List.copyOf(pick);
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.reason = Objects.requireNonNullElse(reason, "");
        this.message = Objects.requireNonNullElse(message, "").replace("\r\n", "\n");
        this.labels = labels == null ? List.of() : List.copyOf(labels);
        this.notice = Objects.requireNonNullElse(notice, "");
    }

    Optional<CaseOutcome> wanted() {
        return CaseOutcome.ofSlug(outcome).filter(OUTCOMES::contains);
    }
}
