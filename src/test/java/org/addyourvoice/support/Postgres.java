package org.addyourvoice.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for the whole test run, started when the first test asks for it. */
public final class Postgres {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** Creates an empty database and returns its JDBC address. */
    public static String newDatabase() {
        String name = "forum_" + DATABASES.incrementAndGet();
        execute("create database " + name);
        return "jdbc:postgresql://localhost:" + Holder.SERVER.getPort() + "/" + name;
    }

    /** Makes a database unreachable, as if its machine were gone, until {@link #open}. */
    public static void close(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        execute("alter database " + name + " allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    public static void open(String address) {
        execute("alter database " + address.substring(address.lastIndexOf('/') + 1) + " allow_connections true");
    }

    private static void execute(String sql) {
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + sql, e);
        }
    }

    private static final class Holder {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
