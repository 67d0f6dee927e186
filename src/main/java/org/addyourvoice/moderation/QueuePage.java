package org.addyourvoice.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the queue.
 *
 * @param number counted from 1
 * @param waiting all cases that wait
 * @param oldest how long the oldest of all has waited, or null where nothing waits
 */
record QueuePage(
        List<QueueRow> rows,
        int number,
        int size,
        int waiting,
        @Nullable Waited oldest) {

    public int from() {
        return (number - 1) * size + 1;
    }

    public int to() {
        return from() + rows.size() - 1;
    }

    public boolean hasNext() {
        return to() < waiting;
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
