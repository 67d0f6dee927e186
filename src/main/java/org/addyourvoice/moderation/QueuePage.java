package org.addyourvoice.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the queue.
 *
 * @param number counted from 1
 * @param waiting all of that kind that wait
 * @param texts all texts that wait
 * @param appeals all appeals that wait
 * @param suggestions all suggested strategies that wait
 * @param elsewhere urgent texts that wait for moderators who take crises, where the reader is none
 * @param mayTakeOne whether a text waits that the reader may take
 * @param oldest how long the oldest of all has waited, or null where nothing waits
 */
record QueuePage(
        QueueKind kind,
        List<QueueEntry> entries,
        int number,
        int size,
        int waiting,
        int texts,
        int appeals,
        int suggestions,
        int elsewhere,
        boolean mayTakeOne,
        @Nullable Waited oldest) {

    public int all() {
        return texts + appeals + suggestions;
    }

    /** How many of that kind wait. @param kind by its name in addresses */
    public int count(String kind) {
        return switch (QueueKind.ofSlug(kind).orElseThrow()) {
            case ALL -> all();
            case TEXTS -> texts;
            case APPEALS -> appeals;
            case SUGGESTIONS -> suggestions;
        };
    }

    public int from() {
        return (number - 1) * size + 1;
    }

    public int to() {
        return from() + entries.size() - 1;
    }

    public boolean hasNext() {
        return to() < waiting;
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
