package org.addyourvoice.upkeep;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does a job if its time has come, if no other node is at it, and if none has done it already; and writes down what came of it. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** Timers may be early by a little. */
    private static final Duration EARLY = Duration.ofSeconds(1);

    /** What was done in the future was done by a clock that was wrong; nodes' clocks differ by less. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final int MOST_LETTERS = 200;

    private final JobLocks locks;
    private final JobRuns runs;
    private final Clock clock;

    JobRunner(JobLocks locks, JobRuns runs, Clock clock) {
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
    }

    /** @return whether it was done here, well or not */
    boolean runIfDue(DeclaredJob job) {
        if (job.times().never()) {
            return false;
        }
        Optional<SimpleLock> lock = locks.lock(job.name());
        if (lock.isEmpty()) {
            return false;
        }
        try {
            Optional<Instant> due = due(job, clock.instant());
            due.ifPresent(it -> run(job, it));
            return due.isPresent();
        } finally {
            lock.get().unlock();
        }
    }

    /** The newest of its times that has come and nobody has seen to; what came before it is made up for by the same. */
    private Optional<Instant> due(DeclaredJob job, Instant now) {
        Instant next = runs.of(job.name())
                .map(JobRun::doneUntil)
                .filter(it -> it.isBefore(now.plus(CLOCKS_DIFFER)))
                .flatMap(it -> job.times().after(it))
                .orElse(now);
        return next.isAfter(now.plus(EARLY)) ? Optional.empty() : Optional.of(next.isAfter(now) ? next : now);
    }

    private void run(DeclaredJob job, Instant due) {
        runs.begin(job.name(), clock.instant());
        try {
            Work work = job.work().get();
            runs.end(job.name(), due, clock.instant(), work, null);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The job {} failed; it is tried again at its next time", job.name(), e);
            runs.end(job.name(), due, clock.instant(), Work.NONE, kinds(e));
        }
    }

    /** The exception's kind and its first cause's, as much as there is room for. */
    static String kinds(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        String kind = kind(failure);
        String both = first == failure ? kind : kind + ", " + kind(first);
        return both.substring(0, Math.min(both.length(), MOST_LETTERS));
    }

    private static String kind(Throwable it) {
        String name = it.getClass().getSimpleName();
        return it instanceof SQLException sql && sql.getSQLState() != null ? name + " " + sql.getSQLState() : name;
    }
}
