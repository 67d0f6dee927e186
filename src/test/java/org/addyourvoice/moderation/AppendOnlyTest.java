package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself refuses to change what was written down, whatever program asks. */
@DeskTest
abstract class AppendOnlyTest {

    @OnH2
    static class OnH2Test extends AppendOnlyTest {}

    @OnPostgres
    static class OnPostgresTest extends AppendOnlyTest {}

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void something() {
        MemberId moderator = writers.moderator();
        ExperienceId id = writers.submit(writers.member(), "A wheat bag", "Late afternoon is when I tighten up.");
        OpenCase open = queue.openCase(id).orElseThrow();
        long taken = deciding.decide(
                moderator, open.id(), open.version(), new Decision(CaseOutcome.DECLINE, "unkind", "It is unkind."));
        deciding.undo(moderator, taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'PUBLISHED'",
                "update audit_entry set actor_id = 1, reason = null",
                "update audit_entry set actor_id = coalesce(actor_id, 0) + 1",
                "update audit_entry set happened_at = happened_at + interval '1' day",
                "delete from audit_entry",
                "update decision set outcome = 'PUBLISH'",
                "update decision set words = 'Something else.'",
                "update decision set words = '', decided_by = decided_by + 1",
                "delete from decision",
                "update decision_undo set undone_by = undone_by + 1",
                "delete from decision_undo",
                "update state_change set done_by = 'TIME'",
                "update state_change set state_after = 'PUBLISHED', state_before = null",
                "update state_change set state_before = null",
                "delete from state_change"
            })
    void nothingIsChangedNorTakenAway(String sql) {
        String before = everything();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withStackTraceContaining("append-only");

        assertThat(everything()).isEqualTo(before);
    }

    /** Whoever owns the database could do away with it, but not in passing. */
    @Test
    void noneOfItsTablesIsEmptiedAtOnce() {
        String before = everything();
        List<String> tables = jdbc.sql("select distinct lower(event_object_table) from information_schema.triggers"
                        + " where lower(trigger_name) like '%append_only'")
                .query(String.class)
                .list();

        assertThat(tables)
                .contains(
                        "audit_entry",
                        "decision",
                        "decision_undo",
                        "state_change",
                        "setting_change",
                        "search_words_change")
                .allSatisfy(table -> assertThatExceptionOfType(DataAccessException.class)
                        .as(table)
                        .isThrownBy(() -> jdbc.sql("truncate table " + table).update()));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoSomebodyWasMayBeTakenOut() {
        assertThatCode(() -> {
                    jdbc.sql("update audit_entry set author_id = null, actor_id = null")
                            .update();
                    jdbc.sql("update decision set words = ''").update();
                })
                .doesNotThrowAnyException();
    }

    private String everything() {
        return jdbc.sql("select * from audit_entry order by id").query().listOfRows() + "/"
                + jdbc.sql("select * from decision order by id").query().listOfRows()
                + jdbc.sql("select * from decision_undo order by decision_id")
                        .query()
                        .listOfRows()
                + jdbc.sql("select * from state_change order by id").query().listOfRows();
    }
}
