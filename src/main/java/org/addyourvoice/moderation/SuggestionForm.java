package org.addyourvoice.moderation;

import java.util.Objects;

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

    SuggestionForm {
        outcome = Objects.requireNonNullElse(outcome, "");
        name = Objects.requireNonNullElse(name, "");
        summary = Objects.requireNonNullElse(summary, "");
        caution = Objects.requireNonNullElse(caution, "");
        careful = Objects.requireNonNullElse(careful, "");
        into = Objects.requireNonNullElse(into, "");
        remember = Objects.requireNonNullElse(remember, "");
        message = Objects.requireNonNullElse(message, "").replace("\r\n", "\n");
        version = Objects.requireNonNullElse(version, "");
    }

    static SuggestionForm blank(SuggestionFile it) {
        return new SuggestionForm("", it.name(), "", "", "", "", "true", "", Long.toString(it.version()));
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
