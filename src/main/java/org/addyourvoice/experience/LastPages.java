package org.addyourvoice.experience;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Has each node tell the others which pages it showed last. That is no job, which one node does for all. */
@Component
class LastPages implements SchedulingConfigurer {

    private static final String NEVER = "-";

    private final Visits visits;
    private final String every;

    /** @param every time between two times of telling, well below {@link Visits#GAP}, or a hyphen for never */
    LastPages(Visits visits, @Value("${forum.visits.tell:5m}") String every) {
        this.visits = visits;
        this.every = every;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (!every.equals(NEVER)) {
            tasks.addFixedDelayTask(visits::writeDown, DurationStyle.detectAndParse(every));
        }
    }
}
