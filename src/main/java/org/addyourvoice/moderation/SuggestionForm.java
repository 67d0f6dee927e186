package org.addyourvoice.moderation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.addyourvoice.text.PlainOrder;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a decision on a suggested strategy exactly as they were sent, good or bad.
 *
 * @param outcome {@code added}, {@code merged} or {@code declined}
 * @param into slug of the strategy that it is
 * @param remember whether its words become another name of that strategy; empty for no
 * @param careful empty for no
 */
record SuggestionForm(
        String outcome,
        String name,
        String summary,
        String caution,
        String careful,
        String into,
        String remember,
        String message,
        String version) {

    SuggestionForm(
            @Nullable String outcome,
            @Nullable String name,
            @Nullable String summary,
            @Nullable String caution,
            @Nullable String careful,
            @Nullable String into,
            @Nullable String remember,
            @Nullable String message,
            @Nullable String version) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.summary = Objects.requireNonNullElse(summary, "");
        this.caution = Objects.requireNonNullElse(caution, "");
        this.careful = Objects.requireNonNullElse(careful, "");
        this.into = Objects.requireNonNullElse(into, "");
        this.remember = Objects.requireNonNullElse(remember, "");
        this.message = Objects.requireNonNullElse(message, "").replace("\r\n", "\n");
        this.version = Objects.requireNonNullElse(version, "");
    }

    static SuggestionForm blank(SuggestionFile it) {
        return new SuggestionForm(
                "", PlainOrder.handedOn(it.name()), "", "", "", "", "true", "", Long.toString(it.version()));
    }

    static SuggestionForm typed(Map<String, String> fields, long version) {
        return new SuggestionForm(
                fields.get("outcome"),
                fields.get("name"),
                fields.get("summary"),
                fields.get("caution"),
                fields.get("careful"),
                fields.get("into"),
                fields.get("remember"),
                fields.get("message"),
                Long.toString(version));
    }

    /** As they would be sent; a box that is not ticked isn't. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "outcome", outcome, "name", name, "summary", summary, "caution", caution, "into", into, "message",
                message));
        if (!careful.isEmpty()) {
            fields.put("careful", careful);
        }
        if (!remember.isEmpty()) {
            fields.put("remember", remember);
        }
        return fields;
    }

    /** Whether nothing was chosen or written. */
    public boolean isEmpty() {
        return outcome.isEmpty() && summary.isBlank() && caution.isBlank() && message.isBlank();
    }

    /** The same, to be sent on top of another version. */
    SuggestionForm at(long now) {
        return new SuggestionForm(
                outcome, name, summary, caution, careful, into, remember, message, Long.toString(now));
    }

    long seen() {
        return FormCheck.version(version);
    }
}
