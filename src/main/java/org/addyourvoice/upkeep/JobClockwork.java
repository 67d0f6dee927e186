package org.addyourvoice.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Wakes this node at each job's times, and once soon after the start, for what was due while nobody was there. */
@Component
class JobClockwork implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(JobClockwork.class);
    private static final Duration AFTER_THE_START = Duration.ofMinutes(1);

    private final DeclaredJobs jobs;
    private final JobRunner runner;
    private final boolean enabled;

    /** @param enabled false for a node that leaves all jobs to others */
    JobClockwork(DeclaredJobs jobs, JobRunner runner, @Value("${forum.jobs.enabled:true}") boolean enabled) {
        this.jobs = jobs;
        this.runner = runner;
        this.enabled = enabled;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (enabled) {
            jobs.all().stream()
                    .filter(it -> !it.times().never())
                    .forEach(it -> tasks.addTriggerTask(() -> wake(it), new Times(it.times())));
        }
    }

    private void wake(DeclaredJob job) {
        try {
            runner.runIfDue(job);
        } catch (RuntimeException e) {
            LOG.error("The job {} could not be begun or written down: {}", job.name(), JobRunner.kinds(e));
        }
    }

    private record Times(JobTimes times) implements Trigger {

        @Override
        public @Nullable Instant nextExecution(TriggerContext context) {
            if (context.lastCompletion() == null) {
                return context.getClock().instant().plus(AFTER_THE_START);
            }
            return times.cron() == null
                    ? null
                    : new CronTrigger(times.cron().toString(), ZoneOffset.UTC).nextExecution(context);
        }
    }
}
