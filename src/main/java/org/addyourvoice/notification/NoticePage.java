package org.addyourvoice.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is new for a member.
 *
 * @param newest where the list begins, or null for an empty one
 * @param older where the next page begins, or null on the last
 * @param first whether nothing newer was left out
 */
record NoticePage(
        List<Line> lines, @Nullable String newest, @Nullable String older, boolean first) {

    /** @param title of the text that it is about, or empty @param people how many it was, or 0 */
    record Line(long id, NoticeKind kind, String title, int people, Instant at, boolean read) {}

    /** Whether something on this page hasn't been opened. */
    public boolean hasNews() {
        return lines.stream().anyMatch(it -> !it.read());
    }
}
