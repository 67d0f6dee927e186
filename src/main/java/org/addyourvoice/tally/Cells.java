package org.addyourvoice.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pre-added figures. Whatever is read here costs the same however many voices there are. */
@Repository
class Cells {

    private final JdbcClient jdbc;

    Cells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All strategies in one slice. */
    Map<StrategyId, Cell> of(Slice slice) {
        Map<StrategyId, Cell> cells = new HashMap<>();
        jdbc.sql("select * from tally_cell where context = :context and symptom_id = :symptom")
                .param("context", slice.contextKey())
                .param("symptom", slice.symptomKey())
                .query(row -> {
                    cells.put(new StrategyId(row.getLong("strategy_id")), cell(row));
                });
        return cells;
    }

    /** All slices of one strategy. */
    Map<Slice, Cell> of(StrategyId strategy) {
        Map<Slice, Cell> cells = new HashMap<>();
        jdbc.sql("select * from tally_cell where strategy_id = :strategy")
                .param("strategy", strategy.value())
                .query(row -> {
                    cells.put(slice(row), cell(row));
                });
        return cells;
    }

    /** @throws IllegalStateException if there is no such cell: a strategy or symptom was added without its cells */
    void change(CellKey key, Cell by) {
        int changed = jdbc.sql("""
                        update tally_cell set helped = helped + :helped, mixed = mixed + :mixed,
                        no_change = no_change + :noChange, revved = revved + :revved,
                        quick_helped = quick_helped + :quickHelped, quick_mixed = quick_mixed + :quickMixed,
                        quick_no_change = quick_no_change + :quickNoChange, quick_revved = quick_revved + :quickRevved
                        where strategy_id = :strategy and context = :context and symptom_id = :symptom
                        """)
                .param("helped", by.all().helped())
                .param("quickHelped", by.quick().helped())
                .param("mixed", by.all().mixed())
                .param("quickMixed", by.quick().mixed())
                .param("noChange", by.all().noChange())
                .param("quickNoChange", by.quick().noChange())
                .param("revved", by.all().revved())
                .param("quickRevved", by.quick().revved())
                .param("strategy", key.strategy())
                .param("context", key.context())
                .param("symptom", key.symptom())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("no cell " + key);
        }
    }

    static Cell cell(ResultSet row) throws SQLException {
        return new Cell(counts(row, ""), counts(row, "quick_"));
    }

    private static Counts counts(ResultSet row, String prefix) throws SQLException {
        return new Counts(
                row.getInt(prefix + "helped"),
                row.getInt(prefix + "mixed"),
                row.getInt(prefix + "no_change"),
                row.getInt(prefix + "revved"));
    }

    private static Slice slice(ResultSet row) throws SQLException {
        String context = row.getString("context");
        long symptom = row.getLong("symptom_id");
        return new Slice(
                "ANY".equals(context) ? null : Context.valueOf(context), symptom == 0 ? null : new SymptomId(symptom));
    }
}
