package org.addyourvoice.notification;

import java.time.Instant;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.ExperienceId;
import org.jspecify.annotations.Nullable;

/**
 * That something happened, to one member.
 *
 * @param about the text that it is about, or null
 * @param at from when on they may know of it
 * @param readAt when they opened it, or null
 * @param people how many it was, where it tells of several; else 0
 */
record Notice(
        long id,
        NoticeKind kind,
        @Nullable ExperienceId about,
        Instant at,
        @Nullable Instant readAt,
        int people) {

    Cursor cursor() {
        return new Cursor(at, id);
    }

    String path() {
        return kind.path(about);
    }
}
