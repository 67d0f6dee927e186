package org.addyourvoice.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row for each job. Only who holds the job's lock writes it. */
@Repository
class JobRuns {

    private static final String ROWS =
            "select name, done_until, started_at, ended_at, well_at, done, undone, problem from job_run";

    private final JdbcClient jdbc;

    JobRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JobRun> all() {
        return jdbc.sql(ROWS).query(JobRuns::run).list();
    }

    Optional<JobRun> of(String name) {
        return jdbc.sql(ROWS + " where name = ?")
                .param(name)
                .query(JobRuns::run)
                .optional();
    }

    void begin(String name, Instant at) {
        int known = jdbc.sql("update job_run set started_at = ?, ended_at = null where name = ?")
                .param(utc(at))
                .param(name)
                .update();
        if (known == 0) {
            jdbc.sql("insert into job_run (name, started_at, done, undone) values (?, ?, 0, 0)")
                    .param(name)
                    .param(utc(at))
                    .update();
        }
    }

    void end(String name, Instant doneUntil, Instant at, Work work, @Nullable String problem) {
        jdbc.sql("""
                        update job_run set done_until = :until, ended_at = :at, done = :done, undone = :left, problem = :problem,
                            well_at = case when :well then :at else well_at end
                        where name = :name
                        """)
                .param("until", utc(doneUntil))
                .param("at", utc(at))
                .param("done", work.done())
                .param("left", work.left())
                .param("problem", problem)
                .param("well", problem == null)
                .param("name", name)
                .update();
    }

    private static JobRun run(ResultSet row, int number) throws SQLException {
        Instant started = moment(row, "started_at");
        if (started == null) {
            throw new SQLException("A job that never began");
        }
        return new JobRun(
                row.getString("name"),
                moment(row, "done_until"),
                started,
                moment(row, "ended_at"),
                moment(row, "well_at"),
                row.getInt("done"),
                row.getInt("undone"),
                row.getString("problem"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
