package org.addyourvoice.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings one index up to date by the changes written down. Their numbers don't come in the order in which their transactions end, so those that came
 * late are looked for as well, for longer than any transaction takes.
 */
class Follower {

    private static final int STRETCH = 500;

    /** Changes before the start that are looked at once more, for transactions that were open then. */
    private static final int BEFORE = 200;

    private static final long LATE = Duration.ofMinutes(5).toNanos();

    private final Changes changes;
    private final Documents documents;
    private final Map<Long, Long> seen = new LinkedHashMap<>();
    private long low;
    private long top;

    /** Make it before the index is compared: what changes from then on is not missed. */
    Follower(Changes changes, Documents documents) {
        this.changes = changes;
        this.documents = documents;
        this.low = Math.max(0, changes.top() - BEFORE);
        this.top = low;
    }

    /** Returns how many changes there were. */
    int catchUp(Index index) {
        int all = 0;
        List<Changes.Change> found = late();
        do {
            found.addAll(changes.after(top, STRETCH));
            documents.renew(
                    index, found.stream().map(Changes.Change::experience).toList());
            long now = System.nanoTime();
            found.forEach(it -> {
                seen.put(it.number(), now);
                top = Math.max(top, it.number());
            });
            all += found.size();
            found = new ArrayList<>();
        } while (changes.top() > top);
        forgetOld();
        return all;
    }

    private List<Changes.Change> late() {
        List<Changes.Change> late = new ArrayList<>();
        if (changes.countBetween(low, top) > seen.size()) {
            changes.between(low, top).stream()
                    .filter(it -> !seen.containsKey(it.number()))
                    .forEach(late::add);
        }
        return late;
    }

    private void forgetOld() {
        long now = System.nanoTime();
        seen.forEach((number, at) -> {
            if (now - at > LATE) {
                low = Math.max(low, number);
            }
        });
        seen.keySet().removeIf(it -> it <= low);
    }
}
