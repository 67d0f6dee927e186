package org.addyourvoice.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A lock for each job, in the database and by the database's clock. It is renewed while the node is at work, so that a long job keeps it and a dead node
 * loses it soon.
 */
@Component
class JobLocks implements DisposableBean {

    /** So long after a node has died another one goes on. */
    static final Duration HELD_AT_MOST = Duration.ofMinutes(2);

    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "job-locks");
        thread.setDaemon(true);
        return thread;
    });
    private final LockProvider provider;
    private final Clock clock;

    JobLocks(JdbcTemplate jdbc, Clock clock) {
        var table = JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .withTableName("job_lock")
                .usingDbTime()
                .build();
        this.provider = new KeepAliveLockProvider(new JdbcTemplateLockProvider(table), renewals);
        this.clock = clock;
    }

    /** Empty while another node has it. */
    Optional<SimpleLock> lock(String job) {
        return provider.lock(new LockConfiguration(clock.instant(), job, HELD_AT_MOST, Duration.ZERO));
    }

    @Override
    public void destroy() {
        renewals.shutdownNow();
    }
}
