package org.addyourvoice.support;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application context a database that nobody else uses. */
final class TestDatabase {

    private TestDatabase() {}

    static class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    }

    static class PostgreSql implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, Postgres.newDatabase(), Postgres.USER, Postgres.PASSWORD);
        }
    }

    private static void use(ConfigurableApplicationContext context, String url, String user, String password) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + user,
                        "spring.datasource.password=" + password,
                        "spring.test.database.replace=none",
                        "spring.datasource.hikari.maximum-pool-size=12",
                        "forum.data-directory=target/test-data/" + UUID.randomUUID())
                .applyTo(context);
    }
}
