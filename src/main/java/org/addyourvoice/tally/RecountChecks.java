package org.addyourvoice.tally;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts everything again, each night and when asked to, and keeps what came of it. The site goes on meanwhile. */
@Service
public class RecountChecks {

    private static final Logger LOG = LoggerFactory.getLogger(RecountChecks.class);

    private final Recount recount;
    private final Repair repair;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecountChecks(Recount recount, Repair repair, JdbcClient jdbc, Clock clock) {
        this.recount = recount;
        this.repair = repair;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param differences how many cells and voices were wrong
     * @param repaired whether they were put right
     */
    public record Check(Instant startedAt, Instant endedAt, int differences, boolean repaired) {}

    /** The newest; empty before the first. */
    public Optional<Check> last() {
        return jdbc.sql("select started_at, ended_at, differences, repaired from tally_check order by id desc limit 1")
                .query((row, number) -> new Check(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getInt(3),
                        row.getBoolean(4)))
                .optional();
    }

    /** Looks only, one strategy after the other. */
    public Check look(Consumer<Difference> found) {
        return run(
                false,
                it -> recount.strategies()
                        .forEach(strategy -> recount.differences(strategy).forEach(it)),
                found);
    }

    /** Puts right what it finds. */
    public Check repair(Consumer<Difference> found) {
        return run(true, repair::run, found);
    }

    /** What differs is left to an admin. */
    @Job(name = "recount", cron = "${forum.tallies.recount:0 30 3 * * *}")
    Work nightly() {
        Check check = look(it -> LOG.error("Tally that is not what a recount gives: {}", it));
        LOG.info("Counted again, {} differences", check.differences());
        return new Work(recount.strategies().size(), check.differences());
    }

    private Check run(boolean repaired, Consumer<Consumer<Difference>> work, Consumer<Difference> found) {
        Instant start = clock.instant();
        AtomicInteger differences = new AtomicInteger();
        work.accept(found.andThen(it -> differences.incrementAndGet()));
        Check check = new Check(start, clock.instant(), differences.get(), repaired);
        jdbc.sql("insert into tally_check (started_at, ended_at, differences, repaired)"
                        + " values (:start, :end, :differences, :repaired)")
                .param("start", check.startedAt().atOffset(ZoneOffset.UTC))
                .param("end", check.endedAt().atOffset(ZoneOffset.UTC))
                .param("differences", check.differences())
                .param("repaired", repaired)
                .update();
        return check;
    }
}
