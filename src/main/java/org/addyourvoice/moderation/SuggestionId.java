package org.addyourvoice.moderation;

/** Names a suggested strategy that a moderator is asked about. */
public record SuggestionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
