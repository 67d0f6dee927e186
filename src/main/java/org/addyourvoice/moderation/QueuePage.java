package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the queue.
 *
 * @param filter as it stands in the address
 * @param number counted from 1
 * @param rows how many rows the filter leaves
 * @param rules to narrow it down to
 * @param labels to narrow it down to
 * @param mayTakeOne whether a text waits that the reader may take
 * @param oldest how long the oldest of all has waited, or null where nothing waits
 */
record QueuePage(
        QueueForm filter,
        QueueKind kind,
        List<QueueEntry> entries,
        int number,
        int size,
        int rows,
        QueueCounts counts,
        List<QueueOption> rules,
        List<QueueOption> labels,
        boolean mayTakeOne,
        @Nullable Waited oldest) {

    public int all() {
        return counts.of(QueueKind.ALL);
    }

    /** All of that kind that wait. */
    public int waiting() {
        return counts.of(kind);
    }

    public int elsewhere() {
        return counts.elsewhere();
    }

    /** The kinds that it can be narrowed down to: those of which something waits, and the one at hand. */
    public List<String> kinds() {
        List<String> kinds = Arrays.stream(QueueKind.values())
                .filter(it -> it == QueueKind.TEXTS || it == kind || counts.of(it) > 0)
                .map(QueueKind::slug)
                .toList();
        return kind == QueueKind.ALL && kinds.size() <= 2 ? List.of() : kinds;
    }

    /** How many of that kind wait. @param kind by its name in addresses */
    public int count(String kind) {
        return counts.of(QueueKind.ofSlug(kind).orElseThrow());
    }

    /** The marks that narrow it down, and those that are on. */
    public List<QueueMark> marks() {
        return Arrays.stream(QueueMark.values())
                .filter(it -> filter.isOn(it.slug()) || counts.of(it) > 0 && counts.of(it) < all())
                .toList();
    }

    public int count(QueueMark mark) {
        return counts.of(mark);
    }

    /** Whether a row can be decided on with others. */
    public boolean hasPicks() {
        return entries.stream().anyMatch(it -> !it.pick().isEmpty());
    }

    public int from() {
        return (number - 1) * size + 1;
    }

    public int to() {
        return from() + entries.size() - 1;
    }

    public boolean hasNext() {
        return to() < rows;
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
