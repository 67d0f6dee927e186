package org.addyourvoice.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held of what a member was told.
 *
 * @param notWanted what they don't want to be told of
 * @param toldByMail until when a mail has told them that there is news; null for whoever gets none
 */
record HeldNews(
        List<HeldNotice> listed,
        List<NoticeKind> notWanted,
        @Nullable Instant toldByMail) {

    /** @param address of the page that it leads to */
    record HeldNotice(NoticeKind kind, Instant from, boolean read, String address) {}
}
