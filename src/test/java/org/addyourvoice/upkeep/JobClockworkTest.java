package org.addyourvoice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.addyourvoice.support.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.config.TriggerTask;
import org.springframework.scheduling.support.SimpleTriggerContext;
import org.springframework.test.annotation.DirtiesContext;

/** The program as it runs: every job that is not switched off is on a timer. */
@SpringBootTest(properties = {"forum.jobs.enabled=true", "forum.tallies.recount=-"})
@OnH2
@DirtiesContext
class JobClockworkTest {

    @Autowired
    DeclaredJobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    List<ScheduledTaskHolder> timers;

    @Test
    void wakesForEachJobThatIsNotOff() {
        long due = jobs.all().stream().filter(it -> !it.times().never()).count();

        assertThat(jobs.all()).extracting(DeclaredJob::name).contains("due-erasures", "recount", "text-retention");
        assertThat(due).isEqualTo(jobs.all().size() - 1);
        assertThat(timers.stream()
                        .flatMap(it -> it.getScheduledTasks().stream())
                        .map(ScheduledTask::getTask)
                        .filter(TriggerTask.class::isInstance)
                        .filter(it -> it.toString().startsWith(JobClockwork.class.getName())))
                .hasSize((int) due);
    }

    @Test
    void leavesThemToOtherNodesWhereItShould() {
        ScheduledTaskRegistrar none = new ScheduledTaskRegistrar();

        new JobClockwork(jobs, runner, false).configureTasks(none);

        assertThat(none.hasTasks()).isFalse();
    }

    @Test
    void wakesSoonAfterTheStartAndThenAtTheJobsTimes() {
        ScheduledTaskRegistrar all = new ScheduledTaskRegistrar();
        new JobClockwork(jobs, runner, true).configureTasks(all);
        int retention = jobs.all().stream()
                .filter(it -> !it.times().never())
                .map(DeclaredJob::name)
                .toList()
                .indexOf("text-retention");
        var trigger = all.getTriggerTaskList().get(retention).getTrigger();
        SimpleTriggerContext context = new SimpleTriggerContext();

        Instant first = Objects.requireNonNull(trigger.nextExecution(context));
        assertThat(Duration.between(context.getClock().instant(), first))
                .isBetween(Duration.ofSeconds(55), Duration.ofSeconds(60));

        context.update(first, first, first.plusMillis(20));
        OffsetDateTime next =
                Objects.requireNonNull(trigger.nextExecution(context)).atOffset(ZoneOffset.UTC);
        assertThat(next.getMinute()).isEqualTo(17);
        assertThat(Duration.between(first, next.toInstant())).isLessThanOrEqualTo(Duration.ofHours(1));
    }
}
