package org.addyourvoice.setting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Sees at every node what another one has set. That is no job, which one node does for all. */
@Component
class SettingsWatch implements SchedulingConfigurer {

    private static final String NEVER = "-";

    private final Settings settings;
    private final String every;

    /** @param every time between two looks, such as 30s, or a hyphen for none */
    SettingsWatch(Settings settings, @Value("${forum.settings.look:30s}") String every) {
        this.settings = settings;
        this.every = every;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (!every.equals(NEVER)) {
            tasks.addFixedDelayTask(settings::look, DurationStyle.detectAndParse(every));
        }
    }
}
