package org.addyourvoice.moderation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day to look again, on its case.
 *
 * @param by who planned it; null for somebody who is gone
 * @param due whether that day has come
 * @param found what a moderator found then, or null while nobody has looked
 * @param doneBy null while nobody has looked, and for somebody who is gone
 */
record FollowUpLine(
        long id,
        @Nullable String by,
        LocalDate day,
        boolean due,
        String words,
        @Nullable String found,
        @Nullable String doneBy,
        @Nullable Moment doneAt) {

    public boolean open() {
        return found == null;
    }
}
