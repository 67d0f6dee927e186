package org.addyourvoice.tally;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.addyourvoice.vocabulary.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts right what a {@link Recount} finds, one strategy after the other, while the site runs. A cell is corrected by how much it is wrong, never
 * overwritten, so that a publication in the same moment is not lost.
 */
@Service
class Repair {

    private final Recount recount;
    private final Counting counting;
    private final Reports reports;
    private final Cells cells;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    Repair(
            Recount recount,
            Counting counting,
            Reports reports,
            Cells cells,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.recount = recount;
        this.counting = counting;
        this.reports = reports;
        this.cells = cells;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        apart.setReadOnly(true);
    }

    /** Tells each difference before it is put right. Not within a transaction: it makes its own, a short one for each strategy. */
    void run(Consumer<Difference> found) {
        for (StrategyId strategy : recount.strategies()) {
            List<Difference> differences = recount.differences(strategy);
            differences.forEach(found);
            differences.stream().filter(Difference::isVoice).forEach(this::recheck);
            if (!differences.isEmpty()) {
                transaction.executeWithoutResult(status -> correct(strategy));
            }
        }
    }

    private void recheck(Difference wrong) {
        transaction.executeWithoutResult(status -> counting.recheck(reports.memberOf(wrong.thing()), wrong.strategy()));
    }

    private void correct(StrategyId strategy) {
        alone();
        List<Difference> differences = apart.execute(status -> recount.differences(strategy));
        differences.stream()
                .filter(it -> !it.isVoice())
                .sorted(Comparator.comparing(Difference::key))
                .forEach(it -> cells.change(it.key(), it.remedy()));
    }

    /** Two repairs at once would each correct the same cell. */
    private void alone() {
        jdbc.sql("select id from tally_guard for update").query().singleValue();
    }
}
