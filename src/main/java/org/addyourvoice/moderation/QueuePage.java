package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the queue.
 *
 * @param number counted from 1
 * @param counts how many of each kind wait, {@link QueueKind#ALL} among them
 * @param elsewhere urgent texts that wait for moderators who take crises, where the reader is none
 * @param mayTakeOne whether a text waits that the reader may take
 * @param oldest how long the oldest of all has waited, or null where nothing waits
 */
record QueuePage(
        QueueKind kind,
        List<QueueEntry> entries,
        int number,
        int size,
        Map<QueueKind, Integer> counts,
        int elsewhere,
        boolean mayTakeOne,
        @Nullable Waited oldest) {

    public int all() {
        return counts.getOrDefault(QueueKind.ALL, 0);
    }

    /** All of that kind that wait. */
    public int waiting() {
        return counts.getOrDefault(kind, 0);
    }

    /** The kinds that it can be narrowed down to: those of which something waits, and the one at hand. */
    public List<String> kinds() {
        List<String> kinds = Arrays.stream(QueueKind.values())
                .filter(it -> it == QueueKind.TEXTS || it == kind || counts.getOrDefault(it, 0) > 0)
                .map(QueueKind::slug)
                .toList();
        return kind == QueueKind.ALL && kinds.size() <= 2 ? List.of() : kinds;
    }

    /** How many of that kind wait. @param kind by its name in addresses */
    public int count(String kind) {
        return counts.getOrDefault(QueueKind.ofSlug(kind).orElseThrow(), 0);
    }

    public int from() {
        return (number - 1) * size + 1;
    }

    public int to() {
        return from() + entries.size() - 1;
    }

    public boolean hasNext() {
        return to() < waiting();
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
