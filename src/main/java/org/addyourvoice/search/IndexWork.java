package org.addyourvoice.search;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a node does for its index, and how far it is. Called by one thread only, but for {@link #howFar}. */
@Component
class IndexWork {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWork.class);

    private final Changes changes;
    private final Documents documents;
    private final Comparison comparison;
    private final Nodes nodes;
    private @Nullable Follower follower;
    private long rebuilt;
    private long shownAt;
    private volatile HowFar howFar = new HowFar(0, 0);

    IndexWork(Changes changes, Documents documents, Comparison comparison, Nodes nodes) {
        this.changes = changes;
        this.documents = documents;
        this.comparison = comparison;
        this.nodes = nodes;
    }

    /** How many of what is published were looked at. */
    record HowFar(int done, int total) {}

    HowFar howFar() {
        return howFar;
    }

    /** With an index that was just opened. */
    void begin() {
        follower = null;
    }

    /** Compares the index with what is published and puts right what differs. @param everything whether to make all of it anew */
    void compare(Index index, boolean everything, BooleanSupplier stop) {
        long wish = nodes.wished();
        if (follower == null) {
            rebuilt = wish;
        }
        Follower now = new Follower(changes, documents);
        follower = now;
        int renewed = comparison.run(index, everything, (done, total) -> at(index, now, done, total), stop);
        if (!stop.getAsBoolean()) {
            rebuilt = Math.max(rebuilt, everything ? wish : rebuilt);
            show(index);
            LOG.info("Search compared {} experiences, {} brought up to date", howFar.total(), renewed);
        }
    }

    /** Sees to what changed since, and to a wish for a new index. */
    void follow(Index index, BooleanSupplier stop) {
        Follower now = follower;
        if (now == null || stop.getAsBoolean()) {
            return;
        }
        if (nodes.wished() > rebuilt) {
            compare(index, true, stop);
            index.squeeze();
            return;
        }
        if (now.catchUp(index) > 0 || System.nanoTime() - shownAt > Nodes.PULSE.toNanos()) {
            show(index);
        }
    }

    void leave() {
        try {
            nodes.leave();
        } catch (RuntimeException e) {
            LOG.debug("It is forgotten by itself", e);
        }
    }

    /** It may take a while, in which what is published is to be found and what is taken down is not. */
    private void at(Index index, Follower now, int done, int total) {
        howFar = new HowFar(done, total);
        now.catchUp(index);
        show(index);
    }

    private void show(Index index) {
        nodes.show(index.size(), howFar.done(), howFar.total(), rebuilt);
        shownAt = System.nanoTime();
    }
}
