package org.addyourvoice.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.util.Throwables.getStackTrace;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.addyourvoice.support.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class LimitStoreTest {

    private final LimitsTest.Hand hand = new LimitsTest.Hand();
    private final LimitStore store = new LimitStore();
    private HikariDataSource database = new HikariDataSource();

    @AfterEach
    void close() {
        store.destroy();
        database.close();
    }

    @Test
    void countsInAPostgresThatIsThere() throws Exception {
        onPostgres();
        assertThat(counts(LimitStore.Kind.AUTO)).isInstanceOf(CountsWithFallback.class);
        assertThat(counts(LimitStore.Kind.DATABASE)).isInstanceOf(CountsWithFallback.class);
        assertThat(counts(LimitStore.Kind.MEMORY)).isInstanceOf(CountsInMemory.class);
    }

    @Test
    void countsInMemoryForTheOneNodeThatHasAnH2() throws Exception {
        open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        assertThat(counts(LimitStore.Kind.AUTO)).isInstanceOf(CountsInMemory.class);
        assertThat(counts(LimitStore.Kind.MEMORY)).isInstanceOf(CountsInMemory.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> counts(LimitStore.Kind.DATABASE))
                .withMessageContaining("needs a PostgreSQL");
    }

    /** Else they would all wait for a second connection, which none of them gives back. */
    @Test
    void manyWhoEachHoldAConnectionCanAllBeCounted() throws Exception {
        onPostgres();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .load()
                .migrate();
        Limits limits = new Limits(counts(LimitStore.Kind.AUTO));
        int everyConnection = database.getMaximumPoolSize();
        CyclicBarrier all = new CyclicBarrier(everyConnection);
        Callable<Void> held = () -> {
            try (Connection connection = database.getConnection()) {
                all.await(20, TimeUnit.SECONDS);
                limits.take(Limit.POST, connection.toString());
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(everyConnection);
        for (Future<Void> it : threads.invokeAll(List.of(held, held, held))) {
            it.get();
        }
        threads.shutdown();

        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from limit_bucket")
                        .query(Integer.class)
                        .single())
                .isEqualTo(everyConnection);
    }

    @Test
    void aViolatedKeyTellsNobodyThere() {
        onPostgres();
        try (HikariDataSource limits = LimitStore.beside(database)) {
            JdbcClient jdbc = JdbcClient.create(limits);
            jdbc.sql("create table account (name varchar(20) primary key)").update();
            jdbc.sql("insert into account values ('plover')").update();

            assertThatThrownBy(() -> jdbc.sql("insert into account values (:name)")
                            .param("name", "plover")
                            .update())
                    .isInstanceOf(DuplicateKeyException.class)
                    .satisfies(it -> assertThat(getStackTrace(it)).doesNotContain("plover"));
        }
    }

    private Counts counts(LimitStore.Kind kind) throws Exception {
        store.destroy();
        return store.counts(LimitsTest.SIZES, hand, database, kind);
    }

    private void onPostgres() {
        open(Postgres.newDatabase(), Postgres.USER, Postgres.PASSWORD);
    }

    private void open(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(3);
        // as in application.yml
        config.addDataSourceProperty("logServerErrorDetail", "false");
        database = new HikariDataSource(config);
    }
}
