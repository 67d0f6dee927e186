package org.addyourvoice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.addyourvoice.support.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes on one database, and a job that is due at both. */
class JobRunnerTest {

    record Database(String vendor, String url, String user, String password) {

        DriverManagerDataSource migrated() {
            var source = new DriverManagerDataSource(url, user, password);
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                    .load()
                    .migrate();
            return source;
        }

        @Override
        public String toString() {
            return vendor;
        }
    }

    static Stream<Database> databases() {
        return Stream.of(
                new Database("h2", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""),
                new Database("postgresql", Postgres.newDatabase(), Postgres.USER, Postgres.PASSWORD));
    }

    private final Hand hand = new Hand();
    private final AtomicInteger times = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Node one;
    private Node other;
    private JdbcClient jdbc;

    private void start(Database database) {
        var source = database.migrated();
        jdbc = JdbcClient.create(source);
        one = new Node(source, hand);
        other = new Node(source, hand);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        one.locks.destroy();
        other.locks.destroy();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void atOnceOneOfTwoNodesDoesIt(Database database) throws Exception {
        start(database);
        CyclicBarrier together = new CyclicBarrier(2);
        for (int round = 1; round <= 20; round++) {
            DeclaredJob job = everyMinute("counted", () -> Work.of(times.incrementAndGet()));
            Future<Boolean> here = threads.submit(() -> atOnce(together, one, job));
            Future<Boolean> there = threads.submit(() -> atOnce(together, other, job));

            assertThat(List.of(here.get(), there.get())).containsExactlyInAnyOrder(true, false);
            assertThat(times).hasValue(round);
            hand.advance(Duration.ofMinutes(1));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneAfterTheOtherItIsDoneOnceForEachOfItsTimes(Database database) {
        start(database);
        DeclaredJob job = everyMinute("in-turn", () -> Work.of(times.incrementAndGet()));

        assertThat(one.runner.runIfDue(job)).isTrue();
        assertThat(other.runner.runIfDue(job)).isFalse();
        hand.advance(Duration.ofSeconds(30));
        assertThat(one.runner.runIfDue(job)).as("its next time has not come").isFalse();
        hand.advance(Duration.ofSeconds(30));
        assertThat(other.runner.runIfDue(job)).isTrue();
        assertThat(times).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aTimerThatIsEarlyCountsForTheTimeThatItMeant(Database database) {
        start(database);
        DeclaredJob job = everyMinute("early", () -> Work.of(times.incrementAndGet()));
        one.runner.runIfDue(job);

        hand.advance(Duration.ofMinutes(1).minusMillis(1));
        assertThat(one.runner.runIfDue(job)).isTrue();
        hand.advance(Duration.ofMillis(1));
        assertThat(other.runner.runIfDue(job)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatFailedIsShownAndTriedAgain(Database database) {
        start(database);
        DeclaredJob job = everyMinute("failing", () -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("about wren", new NumberFormatException("wren's"));
            }
            return new Work(3, 0);
        });

        one.runner.runIfDue(job);
        JobView failed = view(job);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.problem()).isEqualTo("IllegalStateException, NumberFormatException");
        assertThat(failed.wellAt()).isNull();

        hand.advance(Duration.ofMinutes(1));
        assertThat(other.runner.runIfDue(job)).isTrue();
        JobView well = view(job);
        assertThat(well.state()).isEqualTo(JobState.WELL);
        assertThat(well.problem()).isNull();
        assertThat(well.done()).isEqualTo(3);
        assertThat(well.wellAt()).isEqualTo(hand.instant());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNodeThatDiesOverItHoldsItUpForAShortWhileOnly(Database database) {
        start(database);
        DeclaredJob job = everyMinute("orphaned", () -> Work.of(times.incrementAndGet()));
        assertThat(one.locks.lock(job.name())).isPresent();
        one.runs.begin(job.name(), hand.instant());
        one.locks.destroy();

        assertThat(other.runner.runIfDue(job)).isFalse();
        assertThat(view(job).state()).isEqualTo(JobState.RUNNING);
        int freeWithinLimit = jdbc.sql(
                        "select count(*) from job_lock where lock_until <= locked_at + interval '2' minute")
                .query(Integer.class)
                .single();
        assertThat(freeWithinLimit).isEqualTo(1);

        // as if those two minutes had gone by
        jdbc.sql("update job_lock set lock_until = locked_at - interval '1' second")
                .update();
        assertThat(other.runner.runIfDue(job)).isTrue();
        assertThat(view(job).state()).isEqualTo(JobState.WELL);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatNobodyDoesIsLate(Database database) {
        start(database);
        DeclaredJob job = everyMinute("forgotten", () -> Work.of(1));
        assertThat(view(job).state()).isEqualTo(JobState.NOT_YET);
        one.runner.runIfDue(job);
        hand.advance(Duration.ofMinutes(15));
        assertThat(view(job).state()).isEqualTo(JobState.WELL);

        hand.advance(Duration.ofMinutes(2));
        assertThat(view(job).state()).isEqualTo(JobState.LATE);

        other.runner.runIfDue(job);
        assertThat(view(job).state()).as("made up for").isEqualTo(JobState.WELL);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aClockThatWasFarAheadStopsNothingForEver(Database database) {
        start(database);
        DeclaredJob job = everyMinute("time-traveller", () -> Work.of(1));
        hand.advance(Duration.ofDays(365));
        one.runner.runIfDue(job);
        hand.advance(Duration.ofDays(-365));

        assertThat(one.runner.runIfDue(job)).isTrue();
        assertThat(one.runner.runIfDue(job)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsSwitchedOffIsLeftAlone(Database database) {
        start(database);
        DeclaredJob job = new DeclaredJob("off", JobTimes.parse("-"), () -> Work.of(1));

        assertThat(one.runner.runIfDue(job)).isFalse();
        assertThat(view(job).state()).isEqualTo(JobState.OFF);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasLeftUndoneNeedsALook(Database database) {
        start(database);
        DeclaredJob job = everyMinute("partly", () -> new Work(2, 1));
        one.runner.runIfDue(job);

        assertThat(view(job).state()).isEqualTo(JobState.PARTLY);
        assertThat(view(job).left()).isEqualTo(1);
    }

    private static boolean atOnce(CyclicBarrier together, Node node, DeclaredJob job) throws Exception {
        together.await();
        return node.runner.runIfDue(job);
    }

    private static DeclaredJob everyMinute(String name, Supplier<Work> work) {
        return new DeclaredJob(name, JobTimes.parse("0 * * * * *"), work);
    }

    private JobView view(DeclaredJob job) {
        var upkeep = new Upkeep(new DeclaredJobs(new DefaultListableBeanFactory()), one.runs, hand);
        return upkeep.view(job, one.runs.of(job.name()).orElse(null), hand.instant());
    }

    private static class Node {

        final JobLocks locks;
        final JobRuns runs;
        final JobRunner runner;

        Node(DriverManagerDataSource database, Clock clock) {
            this.locks = new JobLocks(new JdbcTemplate(database), clock);
            this.runs = new JobRuns(JdbcClient.create(database));
            this.runner = new JobRunner(locks, runs, clock);
        }
    }

    private static class Hand extends Clock {

        private Instant now = Instant.parse("2026-05-01T10:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
