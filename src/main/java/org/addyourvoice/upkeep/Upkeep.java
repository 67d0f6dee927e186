package org.addyourvoice.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how all jobs stand, whichever node did them. */
@Service
public class Upkeep {

    /** A job that is so much behind its time is late; before, it may just be at work. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final DeclaredJobs jobs;
    private final JobRuns runs;
    private final Clock clock;
    private final Instant up;

    Upkeep(DeclaredJobs jobs, JobRuns runs, Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.clock = clock;
        this.up = clock.instant();
    }

    /** In the order of their names. */
    public List<JobView> jobs() {
        Map<String, JobRun> known = runs.all().stream().collect(Collectors.toMap(JobRun::name, Function.identity()));
        return jobs.all().stream()
                .map(it -> view(it, known.get(it.name()), clock.instant()))
                .toList();
    }

    JobView view(DeclaredJob job, @Nullable JobRun run, Instant now) {
        Instant doneUntil = run == null ? null : run.doneUntil();
        Instant next = doneUntil == null ? up : job.times().after(doneUntil).orElse(null);
        JobState state = state(job, run, next, now);
        if (run == null) {
            return new JobView(job.name(), state, null, null, 0, 0, null, null, next);
        }
        Duration took = run.endedAt() == null ? null : Duration.between(run.startedAt(), run.endedAt());
        return new JobView(
                job.name(), state, run.startedAt(), took, run.done(), run.left(), run.problem(), run.wellAt(), next);
    }

    private static JobState state(DeclaredJob job, @Nullable JobRun run, @Nullable Instant next, Instant now) {
        if (job.times().never()) {
            return JobState.OFF;
        }
        if (next != null && next.plus(PATIENCE).isBefore(now)) {
            return JobState.LATE;
        }
        if (run == null) {
            return JobState.NOT_YET;
        }
        if (run.endedAt() == null) {
            return JobState.RUNNING;
        }
        if (run.problem() != null) {
            return JobState.FAILED;
        }
        return run.left() > 0 ? JobState.PARTLY : JobState.WELL;
    }
}
