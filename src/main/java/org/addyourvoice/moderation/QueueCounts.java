package org.addyourvoice.moderation;

import java.util.Map;

/**
 * How much waits that the reader may see.
 *
 * @param kinds of each kind, {@link QueueKind#ALL} among them
 * @param marks of each mark, whatever kind it is
 * @param elsewhere urgent texts for moderators who take crises, where the reader is none
 */
record QueueCounts(Map<QueueKind, Integer> kinds, Map<QueueMark, Integer> marks, int elsewhere) {

    int of(QueueKind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    int of(QueueMark mark) {
        return marks.getOrDefault(mark, 0);
    }
}
