package org.addyourvoice.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pre-added figures. Whatever is read here costs the same however many voices there are. */
@Repository
class Cells {

    private static final String CREATE = "insert into tally_cell (strategy_id, context, symptom_id, helped, mixed,"
            + " no_change, revved, quick_helped, quick_mixed, quick_no_change, quick_revved)"
            + " values (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0)";

    /** SQL's state for a row that is there already. */
    private static final String DUPLICATE = "23505";

    private final JdbcClient jdbc;
    private final JdbcOperations operations;

    Cells(JdbcClient jdbc, JdbcOperations operations) {
        this.jdbc = jdbc;
        this.operations = operations;
    }

    /** Of every strategy, the slice and all that its gate has to know: wider slices, and for a situation the other three. */
    Map<StrategyId, Map<Slice, Cell>> around(Slice slice) {
        Map<StrategyId, Map<Slice, Cell>> cells = new HashMap<>();
        jdbc.sql("select * from tally_cell where context in (:contexts) and symptom_id in (:symptoms)")
                .param("contexts", contexts(slice))
                .param("symptoms", symptoms(slice.symptom()))
                .query(row -> {
                    cells.computeIfAbsent(new StrategyId(row.getLong("strategy_id")), it -> new HashMap<>())
                            .put(slice(row), cell(row));
                });
        return cells;
    }

    /** Of one strategy: every situation, with and without the symptom, every symptom and every quarter. */
    Map<Slice, Cell> of(StrategyId strategy, @Nullable SymptomId symptom) {
        Map<Slice, Cell> cells = new HashMap<>();
        jdbc.sql("select * from tally_cell where strategy_id = :strategy"
                        + " and (symptom_id in (:symptoms) or context = :any)")
                .param("any", Slice.ALL.contextKey())
                .param("strategy", strategy.value())
                .param("symptoms", symptoms(symptom))
                .query(row -> {
                    cells.put(slice(row), cell(row));
                });
        return cells;
    }

    private static List<String> contexts(Slice slice) {
        List<String> contexts = new ArrayList<>(List.of(Slice.ALL.contextKey()));
        if (slice.context() != null) {
            Arrays.stream(Context.values()).map(Context::name).forEach(contexts::add);
        }
        return contexts;
    }

    private static List<Long> symptoms(@Nullable SymptomId symptom) {
        long any = Slice.ALL.symptomKey();
        return symptom == null ? List.of(any) : List.of(any, symptom.value());
    }

    /** Takes away the cells of a strategy in which nobody is counted. */
    void clear(StrategyId strategy) {
        jdbc.sql(
                        "delete from tally_cell where strategy_id = ? and helped = 0 and mixed = 0 and no_change = 0 and revved = 0")
                .param(strategy.value())
                .update();
    }

    /** Makes the cell if this is the first voice in it. */
    void change(CellKey key, Cell by) {
        if (!add(key, by)) {
            createOrWait(key);
            add(key, by);
        }
    }

    private boolean add(CellKey key, Cell by) {
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
        return changed == 1;
    }

    /** Where another publication is making the same cell, waits until that one has ended, and goes on with its cell. */
    private void createOrWait(CellKey key) {
        operations.execute((Connection connection) -> {
            Savepoint before = connection.setSavepoint();
            try (PreparedStatement insert = connection.prepareStatement(CREATE)) {
                insert.setLong(1, key.strategy());
                insert.setString(2, key.context());
                insert.setLong(3, key.symptom());
                return insert.executeUpdate();
            } catch (SQLException e) {
                if (!DUPLICATE.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                return 0;
            }
        });
    }

    private static Cell cell(ResultSet row) throws SQLException {
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
        return Slice.ofKeys(row.getString("context"), row.getLong("symptom_id"));
    }
}
