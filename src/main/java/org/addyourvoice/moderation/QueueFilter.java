package org.addyourvoice.moderation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What part of the queue is asked for; all of it holds at once.
 *
 * @param rule the id of a rule that found something, or null for any
 * @param label what some rule was looking for, or null for any
 */
record QueueFilter(
        QueueKind kind,
        Set<QueueMark> marks,
        @Nullable String rule,
        @Nullable String label) {

    static QueueFilter of(QueueKind kind) {
        return new QueueFilter(kind, Set.of(), null, null);
    }

    /** Everything that waits. */
    static QueueFilter none() {
        return of(QueueKind.ALL);
    }
}
