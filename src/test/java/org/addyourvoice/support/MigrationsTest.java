package org.addyourvoice.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What migrations make of rows that were there before them. */
class MigrationsTest {

    record Database(String vendor, String url, String user, String password) {

        private DriverManagerDataSource source() {
            return new DriverManagerDataSource(url, user, password);
        }

        void migrateTo(String version) {
            Flyway.configure()
                    .dataSource(source())
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                    .target(version)
                    .load()
                    .migrate();
        }

        JdbcClient client() {
            return JdbcClient.create(source());
        }

        @Override
        public String toString() {
            return vendor;
        }
    }

    static Stream<Database> databases() {
        return Stream.of(
                new Database("h2", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""),
                new Database("postgresql", Postgres.newDatabase(), Postgres.USER, Postgres.PASSWORD));
    }

    /** They were taken over as if they had begun when their member joined, long ago. */
    @ParameterizedTest
    @MethodSource("databases")
    void aSuspensionFromBeforeSanctionsWereWrittenDownCanBeAppealedAgainst(Database it) {
        it.migrateTo("17");
        OffsetDateTime now = OffsetDateTime.now();
        it.client()
                .sql("""
                        insert into member (version, pseudonym, pseudonym_key, password_hash, role, guidelines_version, joined_at,
                            suspended_until, suspension_reason)
                        values (0, 'wren', 'wren', '', 'MEMBER', '1', :joined, :until, 'It mocked people.')
                        """)
                .param("joined", now.minusYears(2))
                .param("until", now.plusDays(20))
                .update();

        it.migrateTo("35");

        Map<String, Object> row = it.client()
                .sql(
                        "select count(*) as all_of_them from sanction where kind = 'SUSPEND' and state = 'STANDING'"
                                + " and imposed_at = takes_effect_at and takes_effect_at >= :before and ends_at > takes_effect_at")
                .param("before", now.minus(5, ChronoUnit.MINUTES))
                .query()
                .singleRow();
        assertThat(row.get("all_of_them")).isEqualTo(1L);
    }

    /** Their authors had changed them before readers could see how. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatStoodInAReplyBeforeReadersCouldSeeItStaysWithItsAuthor(Database it) {
        it.migrateTo("105");
        JdbcClient jdbc = it.client();
        write(jdbc, 1, null, 2);
        write(jdbc, 2, 1, 1);
        write(jdbc, 3, 1, 3);

        it.migrateTo("106");

        assertThat(jdbc.sql("select shown_since from experience order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 1, 3);
    }

    private static void write(JdbcClient jdbc, long id, @Nullable Integer under, int revisions) {
        jdbc.sql("""
                        insert into experience (id, hide_name, submitted_at, changed_at, version, under_id)
                        values (:id, false, current_timestamp, current_timestamp, 0, :under)
                        """).param("id", id).param("under", under).update();
        for (int number = 1; number <= revisions; number++) {
            jdbc.sql("""
                            insert into experience_revision
                                (experience_id, number, state, title, body, context, written_at, submission_key, support_card, rule_set)
                            values (:id, :number, 'PUBLISHED', 'A title', 'Words.', 'AFTER', current_timestamp, :key, false, '1')
                            """)
                    .param("id", id)
                    .param("number", number)
                    .param("key", UUID.randomUUID())
                    .update();
        }
    }
}
