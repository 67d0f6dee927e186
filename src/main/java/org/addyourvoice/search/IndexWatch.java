package org.addyourvoice.search;

import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Has each node check its own index at night. That is no job, which one node does for all. */
@Component
class IndexWatch implements SchedulingConfigurer {

    private final IndexKeeper keeper;
    private final String at;

    IndexWatch(IndexKeeper keeper, @Value("${forum.search.check:0 45 3 * * *}") String at) {
        this.keeper = keeper;
        this.at = at;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(keeper::check, new CronTrigger(at, ZoneOffset.UTC));
    }
}
