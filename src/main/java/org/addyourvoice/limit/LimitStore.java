package org.addyourvoice.limit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides where limits are counted: in a PostgreSQL if there is one, else in memory, for H2 has one node only. */
@Configuration(proxyBeanMethods = false)
class LimitStore implements DisposableBean {

    /** Few: a count is short, and one that waits must not hold up those who need the site's own connections. */
    private static final int CONNECTIONS = 4;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    enum Kind {
        AUTO,
        MEMORY,
        DATABASE
    }

    private @Nullable HikariDataSource connections;

    @Bean
    Counts counts(LimitSizes sizes, Clock clock, DataSource database, @Value("${forum.limits.store:auto}") Kind kind)
            throws SQLException {
        Counts own = new CountsInMemory(sizes, clock);
        HikariDataSource main = database.unwrap(HikariDataSource.class);
        boolean possible = DatabaseDriver.fromJdbcUrl(main.getJdbcUrl()) == DatabaseDriver.POSTGRESQL;
        if (kind == Kind.DATABASE && !possible) {
            throw new IllegalStateException("forum.limits.store=database needs a PostgreSQL");
        }
        if (kind == Kind.MEMORY || !possible) {
            return own;
        }
        connections = beside(main);
        Counts shared = new PagesInPackets(new CountsInDatabase(connections, sizes, clock), sizes, clock);
        return new CountsWithFallback(shared, own, clock);
    }

    /**
     * Connections of their own: a count is often taken within a transaction, and many that each hold a connection and wait for a second one would wait
     * for each other.
     */
    static HikariDataSource beside(HikariDataSource main) {
        HikariConfig config = new HikariConfig();
        main.copyStateTo(config);
        config.setPoolName("limits");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public void destroy() {
        if (connections != null) {
            connections.close();
        }
    }
}
