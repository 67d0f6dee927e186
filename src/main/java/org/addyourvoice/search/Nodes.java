package org.addyourvoice.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which nodes keep an index, how far each of them is, and that they are asked to make it anew. */
@Component
class Nodes {

    /** So often a node shows that it is there. */
    static final Duration PULSE = Duration.ofSeconds(30);

    private static final Duration GONE = PULSE.multipliedBy(3);

    private final String me = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final Clock clock;

    Nodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param documents in its index
     * @param done of {@code total} that it is looking at now; equal where it is at rest
     * @param rebuilt number of the last wish that it fulfilled
     */
    record Node(String name, Instant seenAt, long documents, int done, int total, long rebuilt) {

        public boolean atRest() {
            return done >= total;
        }
    }

    /** Shows that this node is there, and how far. */
    @Transactional
    public void show(long documents, int done, int total, long rebuilt) {
        int known = jdbc.sql(
                        "update search_node set seen_at = :now, documents = :documents, done = :done, total = :total,"
                                + " rebuilt = :rebuilt where name = :name")
                .param("name", me)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("documents", documents)
                .param("done", done)
                .param("total", total)
                .param("rebuilt", rebuilt)
                .update();
        if (known == 0) {
            forgetWhoIsGone();
            jdbc.sql("insert into search_node (name, seen_at, documents, done, total, rebuilt)"
                            + " values (:name, :now, :documents, :done, :total, :rebuilt)")
                    .param("name", me)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("documents", documents)
                    .param("done", done)
                    .param("total", total)
                    .param("rebuilt", rebuilt)
                    .update();
        }
    }

    void leave() {
        jdbc.sql("delete from search_node where name = :name").param("name", me).update();
    }

    /** Without a word, as by a power cut. */
    private void forgetWhoIsGone() {
        jdbc.sql("delete from search_node where seen_at < :gone")
                .param("gone", clock.instant().minus(GONE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that were seen just now. */
    List<Node> present() {
        return jdbc.sql("select name, seen_at, documents, done, total, rebuilt from search_node"
                        + " where seen_at >= :gone order by name")
                .param("gone", clock.instant().minus(GONE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Node(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getLong(6)))
                .list();
    }

    /** Asks every node to make its index anew. Returns the number of the wish. */
    @Transactional
    public long askForRebuild() {
        jdbc.sql("insert into search_rebuild (asked_at) values (:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return wished();
    }

    /** The last wish, or 0. */
    long wished() {
        return jdbc.sql("select coalesce(max(id), 0) from search_rebuild")
                .query(Long.class)
                .single();
    }
}
