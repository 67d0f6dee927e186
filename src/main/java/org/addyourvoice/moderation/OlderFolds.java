package org.addyourvoice.moderation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.Likeness;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.State;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds cases that are older than folding is, as {@link CaseContents} does with new ones. */
@Component
class OlderFolds {

    private static final Logger LOG = LoggerFactory.getLogger(OlderFolds.class);
    private static final int BATCH = 100;
    private static final Set<State> WAITS = EnumSet.of(State.HELD, State.ESCALATED);

    private final Cases cases;
    private final Reading reading;
    private final Likeness likeness;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    OlderFolds(
            Cases cases, Reading reading, Likeness likeness, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.reading = reading;
        this.likeness = likeness;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** In one go, after the first start; from then on there is nothing to do. */
    @Job(name = "older-folds", cron = "${forum.moderation.fold-older:0 7 4 * * *}")
    Work makeUp() {
        int done = makeUp(BATCH);
        if (done > 0) {
            LOG.info("{} older cases are folded with others of the same words", done);
        }
        return Work.of(done);
    }

    /** Returns how many cases it went through. @param size of a batch, each in a transaction of its own */
    int makeUp(int size) {
        int done = 0;
        for (List<Long> batch = left(size); !batch.isEmpty(); batch = left(size)) {
            List<Long> found = batch;
            transactions.executeWithoutResult(status -> fold(found));
            done += batch.size();
        }
        return done;
    }

    private List<Long> left(int size) {
        return jdbc.sql("select case_id from case_to_fold order by case_id limit ?")
                .param(size)
                .query(Long.class)
                .list();
    }

    private void fold(List<Long> ids) {
        List<ReviewCase> found = cases.findByIdIn(ids).stream()
                .filter(it -> it.state() == CaseState.OPEN)
                .toList();
        List<RevisionGlance> texts =
                reading.glances(found.stream().map(ReviewCase::experience).toList());
        for (ReviewCase it : found) {
            texts.stream()
                    .filter(text -> new Revised(text.id(), text.revision()).equals(it.revised()))
                    .filter(text -> WAITS.contains(text.state()))
                    .forEach(text -> fold(it, text));
        }
        jdbc.sql("delete from case_to_fold where case_id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** Nothing is kept of what has been erased or sent anew meanwhile: the row says so by then. */
    private void fold(ReviewCase it, RevisionGlance text) {
        likeness.sameWords(text.title(), text.body())
                .ifPresent(print -> jdbc.sql(
                                "update review_case set fold = ? where id = ? and revision = ? and state = 'OPEN' and fold is null")
                        .param(print)
                        .param(it.id().value())
                        .param(it.revision())
                        .update());
    }
}
