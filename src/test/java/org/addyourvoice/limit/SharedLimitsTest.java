package org.addyourvoice.limit;

import static org.addyourvoice.limit.Limit.JOIN;
import static org.addyourvoice.limit.Limit.POST;
import static org.addyourvoice.limit.Limit.READING_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.addyourvoice.support.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Several nodes that count in one PostgreSQL. */
class SharedLimitsTest {

    private static final String ADDRESS = "203.0.113.77";
    private static final Duration DAY = Duration.ofDays(1);

    private final LimitsTest.Hand hand = new LimitsTest.Hand();
    private String url;
    private DriverManagerDataSource database;
    private JdbcClient jdbc;
    private Limits one;
    private Limits other;

    @BeforeEach
    void start() {
        url = Postgres.newDatabase();
        database = new DriverManagerDataSource(url, Postgres.USER, Postgres.PASSWORD);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        one = node(LimitsTest.SIZES);
        other = node(LimitsTest.SIZES);
    }

    @Test
    void countTogether() {
        one.take(POST, "somebody");
        other.take(POST, "somebody");
        one.take(POST, "somebody");

        LimitReached reached = catchThrowableOfType(LimitReached.class, () -> other.take(POST, "somebody"));
        assertThat(reached.retryAfter()).isEqualTo(Duration.ofMinutes(20));

        hand.now = hand.now.plus(reached.retryAfter());
        other.take(POST, "somebody");
        refused(one, POST, "somebody");
    }

    @Test
    void letNobodyThroughWhoComesToBothAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Limits node = i % 2 == 0 ? one : other;
            tries.add(() -> catchThrowableOfType(LimitReached.class, () -> node.take(POST, "somebody")) == null);
        }
        int passed = 0;
        for (Future<Boolean> it : threads.invokeAll(tries)) {
            passed += it.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(passed).isEqualTo(3);
    }

    @Test
    void rememberAcrossARestart() {
        exhaust(one);

        refused(node(LimitsTest.SIZES), POST, "somebody");
    }

    @Test
    void giveBackAndForgetForAll() {
        exhaust(one);
        other.giveBack(POST, "somebody");
        one.take(POST, "somebody");
        refused(other, POST, "somebody");

        one.forget(POST, "somebody");
        exhaust(other);
        refused(one, POST, "somebody");
    }

    @Test
    void beginAnewWithAnotherSize() {
        exhaust(one);

        node(LimitsTest.sizes(new LimitSizes.Size(5, Duration.ofHours(1), null)))
                .take(POST, "somebody");
    }

    @Test
    void keepNeitherNameNorAddress() {
        one.take(JOIN, Address.subject(ADDRESS));
        one.take(POST, "wren of the marsh");

        String all = everything();
        assertThat(all).contains("2026-05-01 ").doesNotContain(ADDRESS, "wren");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void forgetWithinDaysWhoTheyCounted() {
        one.take(JOIN, Address.subject(ADDRESS));
        String hashed =
                jdbc.sql("select id from limit_bucket").query(String.class).single();
        String key =
                jdbc.sql("select secret from limit_key").query(String.class).single();
        LimitLeftovers leftovers = new LimitLeftovers(jdbc, hand);
        // as if it were not over for a year: the key's age is enough
        jdbc.sql("update limit_bucket set expires_at = ?")
                .param(hand.now.plus(Duration.ofDays(365)).toEpochMilli())
                .update();
        leftovers.look();
        assertThat(everything()).as("in use").contains(hashed, key);

        hand.now = hand.now.plus(DAY);
        one.take(JOIN, Address.subject(ADDRESS));
        assertThat(jdbc.sql("select count(distinct id) from limit_bucket")
                        .query(Integer.class)
                        .single())
                .as("the same address on another day is somebody else")
                .isEqualTo(2);

        hand.now = hand.now.plus(DAY);
        leftovers.look();
        assertThat(everything()).as("long before seven days are over").doesNotContain(hashed, key);
    }

    @Test
    void forgetWhatIsOver() {
        one.take(JOIN, Address.subject(ADDRESS));
        jdbc.sql("update limit_bucket set expires_at = ?")
                .param(hand.now.toEpochMilli() - 1)
                .update();

        assertThat(new LimitLeftovers(jdbc, hand).look().done()).isEqualTo(1);
        assertThat(rows()).isZero();
    }

    /** Nobody is turned away, and no limit is off. */
    @Test
    void goByWhatTheyHaveSeenThemselvesWhileTheDatabaseIsGone() {
        one.take(POST, "somebody");
        other.take(POST, "somebody");
        Postgres.close(url);
        try {
            one.take(POST, "somebody");
            one.take(POST, "somebody");
            refused(one, POST, "somebody");
            one.giveBack(POST, "somebody");
            one.forget(POST, "somebody");
        } finally {
            Postgres.open(url);
        }

        hand.now = hand.now.plusSeconds(5);
        one.take(POST, "somebody");
        refused(other, POST, "somebody");
    }

    /** A limit of 150 is 15 packets of ten. */
    @Test
    void countPagesTogetherPacketByPacket() {
        one = node(reading(150));
        other = node(reading(150));
        for (int i = 0; i < 9; i++) {
            one.take(READING_ACCOUNT, "reader");
        }
        assertThat(rows()).as("pages cost the database nothing").isZero();
        one.take(READING_ACCOUNT, "reader");
        assertThat(rows()).isEqualTo(1);

        int read = 10 + pages(one, 70) + pages(other, 100);

        assertThat(read).as("less than a packet more at each").isEqualTo(150 + 9);
        assertThat(pages(one, 100)).isEqualTo(9);
    }

    @Test
    void sayWhenAReaderMayReadOnAndAskNobodyBefore() {
        one = node(reading(150));
        other = node(reading(150));
        pages(one, 60);
        pages(other, 100);
        LimitReached reached = catchThrowableOfType(LimitReached.class, () -> other.take(READING_ACCOUNT, "reader"));
        assertThat(reached.retryAfter()).as("a packet of ten").isEqualTo(Duration.ofMinutes(4));

        Postgres.close(url);
        try {
            refused(other, READING_ACCOUNT, "reader");
        } finally {
            Postgres.open(url);
        }

        hand.now = hand.now.plus(reached.retryAfter());
        assertThat(pages(other, 100)).as("what came back, and on tab as before").isEqualTo(10);
    }

    /** A packet larger than the day would never be granted. */
    @Test
    void countADayThatIsSmallerThanAPacketPageByPage() {
        LimitSizes.Size size = new LimitSizes.Size(150, Duration.ofHours(1), 5);
        one = node(LimitsTest.sizes(LimitsTest.THREE_IN_AN_HOUR, new LimitSizes.Reading(size, size)));

        assertThat(pages(one, 20)).isEqualTo(5);
    }

    @Test
    void letNoReaderThroughWhoTakesManyPagesAtOnce() throws Exception {
        one = node(reading(150));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> pages(one, 60));
        }
        int read = 0;
        for (Future<Integer> it : threads.invokeAll(tries)) {
            read += it.get();
        }
        threads.shutdown();
        assertThat(read).isBetween(150, 159);
    }

    private static LimitSizes reading(int capacity) {
        LimitSizes.Size size = new LimitSizes.Size(capacity, Duration.ofHours(1), null);
        return LimitsTest.sizes(LimitsTest.THREE_IN_AN_HOUR, new LimitSizes.Reading(size, size));
    }

    /** @return how many of them were granted */
    private static int pages(Limits node, int tries) {
        int read = 0;
        for (int i = 0; i < tries; i++) {
            read += catchThrowableOfType(LimitReached.class, () -> node.take(READING_ACCOUNT, "reader")) == null
                    ? 1
                    : 0;
        }
        return read;
    }

    private int rows() {
        return jdbc.sql("select count(*) from limit_bucket")
                .query(Integer.class)
                .single();
    }

    private Limits node(LimitSizes sizes) {
        return new Limits(new CountsWithFallback(
                new PagesInPackets(new CountsInDatabase(database, sizes, hand), sizes, hand),
                new CountsInMemory(sizes, hand),
                hand));
    }

    private static void exhaust(Limits node) {
        for (int i = 0; i < 3; i++) {
            node.take(POST, "somebody");
        }
    }

    private static void refused(Limits node, Limit what, String subject) {
        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> node.take(what, subject));
    }

    private String everything() {
        return jdbc.sql("select id || encode(state, 'escape') from limit_bucket")
                        .query(String.class)
                        .list()
                + jdbc.sql("select used_on || secret from limit_key")
                        .query(String.class)
                        .list()
                        .toString();
    }
}
