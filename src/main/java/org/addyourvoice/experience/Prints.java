package org.addyourvoice.experience;

import java.util.List;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a {@link Print} of every text, from when it is sent until it is erased. */
@Component
class Prints {

    private static final Logger LOG = LoggerFactory.getLogger(Prints.class);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;

    Prints(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = new TransactionTemplate(transactions);
    }

    private record Words(long id, String title, String body) {}

    @EventListener
    void on(ExperienceSubmitted event) {
        jdbc.sql("select id, title, body from experience_revision where experience_id = ? and number = ?")
                .param(event.id().value())
                .param(event.revision())
                .query(Words.class)
                .list()
                .forEach(this::keep);
    }

    /** Texts that are older than prints are. It is done after the first start, and finds nothing from then on. */
    @Job(name = "older-prints", cron = "0 11 4 * * *")
    Work makeUpForOlderOnes() {
        long after = 0;
        int made = 0;
        for (List<Words> batch = without(after); !batch.isEmpty(); batch = without(after)) {
            List<Words> found = batch;
            transactions.executeWithoutResult(status -> found.forEach(this::keep));
            after = batch.get(batch.size() - 1).id();
            made += batch.size();
        }
        if (made > 0) {
            LOG.info("{} older texts can be compared with others now", made);
        }
        return Work.of(made);
    }

    private List<Words> without(long after) {
        return jdbc.sql("""
                        select id, title, body from experience_revision
                        where words_print is null and state <> 'ERASED' and id > :after order by id limit :size
                        """)
                .param("after", after)
                .param("size", BATCH)
                .query(Words.class)
                .list();
    }

    /** Nothing is kept of what has been erased meanwhile: the row is locked by then. */
    private void keep(Words it) {
        Print print = Print.of(it.title(), it.body());
        int kept = jdbc.sql(
                        "update experience_revision set words_print = ? where id = ? and words_print is null and state <> 'ERASED'")
                .param(print.whole())
                .param(it.id())
                .update();
        if (kept == 1) {
            batches.batchUpdate(
                    "insert into revision_print (mark, revision_id) values (?, ?)",
                    print.marks().stream()
                            .map(mark -> new Object[] {mark, it.id()})
                            .toList());
        }
    }
}
