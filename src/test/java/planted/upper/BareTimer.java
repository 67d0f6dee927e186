package planted.upper;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import planted.lower.Things;

public class BareTimer implements SchedulingConfigurer {

    private final Things things;

    public BareTimer(Things things) {
        this.things = things;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addCronTask(things::deleteAll, "0 * * * * *");
    }

    @Scheduled(cron = "0 * * * * *")
    void clear() {
        things.deleteAll();
    }
}
