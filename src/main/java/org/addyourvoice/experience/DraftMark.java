package org.addyourvoice.experience;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an opened form knows of the draft that it belongs to, as the form carries it.
 *
 * @param version that the page has seen; empty where nothing has been saved from it yet
 * @param hand names the opened page; empty in a form that was not made by the forum
 */
record DraftMark(String version, String hand) {

    static final DraftMark NONE = new DraftMark("", "");

    static DraftMark seen(Draft draft) {
        return new DraftMark(Long.toString(draft.version()), "");
    }

    boolean wasSaved() {
        return !version.isEmpty();
    }

    boolean names(long current) {
        return version.equals(Long.toString(current));
    }

    boolean isOf(UUID writer) {
        return writer.equals(page());
    }

    /** Null where the form names none. */
    @Nullable
    UUID page() {
        try {
            return UUID.fromString(hand);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
