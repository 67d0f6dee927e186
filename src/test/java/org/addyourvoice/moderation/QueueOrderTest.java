package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order that the database gives is the one that a plain comparator gives, for rows of all kinds made by chance. */
@DeskTest
abstract class QueueOrderTest {

    @OnH2
    static class OnH2Test extends QueueOrderTest {}

    @OnPostgres
    static class OnPostgresTest extends QueueOrderTest {}

    private static final int ROWS = 200;
    private static final int FIRST_REVISION = 1_000;
    private static final String TOPIC = "label:order-test";

    @Autowired
    Writers writers;

    @Autowired
    QueueOrder order;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Random chance = new Random(11);
    private final List<Row> rows = new ArrayList<>();
    private final List<Long> flagged = new ArrayList<>();
    private Instant now;
    private MemberId reader;
    private MemberId author;
    private ExperienceId text;

    /** What waits, as the test made it. */
    private record Row(
            QueueKind kind,
            long id,
            Urgency urgency,
            boolean unwanted,
            boolean overdue,
            int score,
            Instant since,
            @Nullable UUID fold,
            boolean own,
            boolean taken) {

        boolean crisis() {
            return urgency == Urgency.CRISIS;
        }
    }

    /** Crisis, what is not unwanted, overdue, what need not wait behind all else, score, age. */
    private static final Comparator<Row> ORDER = Comparator.comparing((Row it) -> !it.crisis())
            .thenComparing(it -> it.unwanted() && !it.crisis())
            .thenComparing(it -> !it.overdue())
            .thenComparing(it -> it.urgency() == Urgency.PATIENT)
            .thenComparing(Comparator.comparingInt(Row::score).reversed())
            .thenComparing(Row::since)
            .thenComparing(it -> it.kind().name())
            .thenComparingLong(Row::id);

    @BeforeEach
    void rowsOfAllKinds() {
        clock.reset();
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        reader = writers.moderator();
        author = writers.member();
        text = writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
        jdbc.sql("insert into moderator_topic (moderator_id, topic) values (?, ?)")
                .param(reader.value())
                .param(TOPIC)
                .update();
        UUID[] folds = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    switch (i % 7) {
                        case 3 -> appeal(i);
                        case 4 -> suggestion(i - 4);
                        case 5 -> followUp();
                        case 6 -> account();
                        default -> caseRow(i, folds[i % folds.length]);
                    });
        }
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from case_topic where topic = ?").param(TOPIC).update();
        jdbc.sql("delete from moderator_topic where topic = ?").param(TOPIC).update();
        jdbc.sql("delete from follow_up where words = ?").param(TOPIC).update();
        jdbc.sql("delete from queue_claim where row_kind = 'ACCOUNTS' and row_id in (:ids)")
                .param("ids", flagged)
                .update();
        jdbc.sql("delete from account_flag where id in (:ids)")
                .param("ids", flagged)
                .update();
        for (String table : List.of("appeal", "suggestion")) {
            jdbc.sql("delete from " + table + " where revision >= ?")
                    .param(FIRST_REVISION)
                    .update();
        }
        jdbc.sql(
                        "delete from queue_claim where row_kind = 'TEXTS' and row_id in (select id from review_case where revision >= ?)")
                .param(FIRST_REVISION)
                .update();
        jdbc.sql("delete from review_case where revision >= ?")
                .param(FIRST_REVISION)
                .update();
    }

    @Test
    void isThatOfThePlainComparator() {
        assertThat(found(QueueFilter.none(), true)).isEqualTo(places(folded(rows), true));
    }

    @Test
    void urgentTextsAreShownToThoseWhoTakeThem() {
        assertThat(found(QueueFilter.none(), false)).isEqualTo(places(folded(rows), false));
    }

    @Test
    void aKindOrAMarkLeavesTheOrderAsItIs() {
        for (QueueKind kind : List.of(
                QueueKind.TEXTS, QueueKind.APPEALS, QueueKind.FOLLOW_UPS, QueueKind.ACCOUNTS, QueueKind.SUGGESTIONS)) {
            List<Row> left = rows.stream().filter(it -> it.kind() == kind).toList();
            assertThat(found(QueueFilter.of(kind), true)).as("%s", kind).isEqualTo(places(folded(left), true));
        }
        List<Row> late = rows.stream().filter(Row::overdue).toList();
        assertThat(found(new QueueFilter(QueueKind.ALL, Set.of(QueueMark.OVERDUE), null, null), true))
                .isEqualTo(places(folded(late), true));
    }

    @Test
    void theNextOneIsTheFirstThatIsFree() {
        List<RowName> free = rows.stream()
                .filter(it -> !it.own() && !it.taken())
                .sorted(ORDER)
                .map(it -> new RowName(it.kind(), it.id()))
                .toList();

        List<RowName> offered = order.freeFor(reader, true, QueueFilter.none(), 0).stream()
                .filter(it -> rows.stream().anyMatch(row -> row.kind() == it.kind() && row.id() == it.id()))
                .toList();

        assertThat(offered).isNotEmpty().isEqualTo(free.subList(0, offered.size()));
    }

    /** Where the test's own rows stand, without what other tests have left. */
    private List<String> found(QueueFilter filter, boolean crisis) {
        Set<String> ours =
                Set.copyOf(rows.stream().map(it -> it.kind() + " " + it.id()).toList());
        return order.find(filter, reader, crisis, 0, 100_000).places().stream()
                .filter(it -> ours.contains(it.kind() + " " + it.id()))
                .map(it -> it.kind() + " " + it.id() + " stands for " + it.together())
                .toList();
    }

    private static List<String> places(List<List<Row>> folded, boolean crisis) {
        return folded.stream()
                .filter(it -> crisis || !it.get(0).crisis())
                .map(it -> it.get(0).kind() + " " + it.get(0).id() + " stands for " + it.size())
                .toList();
    }

    /** Waiting texts of the same words together, in order by the first of each. */
    private List<List<Row>> folded(List<Row> all) {
        List<List<Row>> groups = new ArrayList<>();
        for (Row row : all.stream().sorted(ORDER).toList()) {
            boolean alone = row.fold() == null || row.crisis() || row.own() || row.taken();
            groups.stream()
                    .filter(it ->
                            !alone && !isAlone(it.get(0)) && it.get(0).fold().equals(row.fold()))
                    .findFirst()
                    .ifPresentOrElse(it -> it.add(row), () -> groups.add(new ArrayList<>(List.of(row))));
        }
        return groups;
    }

    private static boolean isAlone(Row row) {
        return row.fold() == null || row.crisis() || row.own() || row.taken();
    }

    private Row caseRow(int i, UUID sometimes) {
        Urgency urgency = Urgency.values()[chance.nextInt(3)];
        boolean overdue = chance.nextBoolean();
        boolean own = chance.nextInt(8) == 0;
        boolean taken = chance.nextInt(8) == 0;
        boolean unwanted = chance.nextInt(3) == 0;
        int score = 10 * chance.nextInt(4);
        Instant since = now.minus(Duration.ofMinutes(chance.nextInt(6)));
        UUID fold = chance.nextInt(3) == 0 ? sometimes : null;
        jdbc.sql("""
                        insert into review_case (experience_id, revision, author_id, post_number, urgency, state, opened_at, waiting_since, due_at,
                            score, version, fold) values (?, ?, ?, 1, ?, 'OPEN', ?, ?, ?, ?, 0, ?)
                        """)
                .params(
                        text.value(),
                        FIRST_REVISION + i,
                        own ? reader.value() : author.value(),
                        urgency.name(),
                        utc(since),
                        utc(since),
                        utc(now.plus(Duration.ofHours(overdue ? -1 : 9))),
                        score,
                        fold)
                .update();
        long id = last("review_case");
        if (unwanted) {
            jdbc.sql("insert into case_topic (case_id, topic) values (?, ?)")
                    .params(id, TOPIC)
                    .update();
        }
        if (taken) {
            jdbc.sql(
                            "insert into queue_claim (row_kind, row_id, moderator_id, claimed_until) values ('TEXTS', ?, ?, ?)")
                    .params(id, author.value(), utc(now.plus(Duration.ofHours(1))))
                    .update();
        }
        return new Row(QueueKind.TEXTS, id, urgency, unwanted, overdue, score, since, fold, own, taken);
    }

    private Row appeal(int i) {
        Instant since = now.minus(Duration.ofHours(chance.nextInt(6) * 20));
        jdbc.sql("""
                        insert into appeal (decision_id, case_id, experience_id, revision, author_id, first_decider, words, state, appealed_at, version)
                        values (?, ?, ?, ?, ?, ?, '', 'OPEN', ?, 0)
                        """)
                .params(
                        decision(),
                        queueCase(),
                        text.value(),
                        FIRST_REVISION + i,
                        author.value(),
                        reader.value(),
                        utc(since))
                .update();
        boolean overdue = since.plus(Duration.ofDays(3)).isBefore(now);
        return new Row(
                QueueKind.APPEALS, last("appeal"), Urgency.ORDINARY, false, overdue, 30, since, null, false, false);
    }

    /** @param of which row the text is that it was made in */
    private Row suggestion(int of) {
        Instant since = now.minus(Duration.ofHours(chance.nextInt(10) * 25));
        jdbc.sql("""
                        insert into suggestion (experience_id, revision, author_id, name, outcome, state, opened_at, version)
                        values (?, ?, ?, 'thing', 'HELPED', 'OPEN', ?, 0)
                        """)
                .params(text.value(), FIRST_REVISION + of, author.value(), utc(since))
                .update();
        boolean overdue = since.plus(Duration.ofDays(7)).isBefore(now);
        return new Row(
                QueueKind.SUGGESTIONS,
                last("suggestion"),
                Urgency.ORDINARY,
                rows.get(of).unwanted(),
                overdue,
                0,
                since,
                null,
                false,
                false);
    }

    /** Each of a member of its own; sometimes somebody is about to impose something, which changes nothing. */
    private Row account() {
        Instant since = now.minus(Duration.ofHours(chance.nextInt(6) * 20));
        MemberId member = writers.member();
        jdbc.sql(
                        "insert into account_flag (member_id, open_for, state, opened_at, version) values (?, ?, 'OPEN', ?, 0)")
                .params(member.value(), member.value(), utc(since))
                .update();
        long id = last("account_flag");
        flagged.add(id);
        boolean taken = chance.nextInt(3) == 0;
        if (taken) {
            jdbc.sql(
                            "insert into queue_claim (row_kind, row_id, moderator_id, claimed_until) values ('ACCOUNTS', ?, ?, ?)")
                    .params(id, author.value(), utc(now.plus(Duration.ofHours(1))))
                    .update();
        }
        boolean overdue = since.plus(Duration.ofDays(3)).isBefore(now);
        return new Row(QueueKind.ACCOUNTS, id, Urgency.ORDINARY, false, overdue, 20, since, null, false, taken);
    }

    private Row followUp() {
        Instant since = now.minus(Duration.ofHours(1 + chance.nextInt(50)));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate day = today.minusDays(chance.nextInt(4));
        jdbc.sql(
                        "insert into follow_up (case_id, words, look_on, planned_by, planned_at, version) values (?, ?, ?, ?, ?, 0)")
                .params(queueCase(), TOPIC, day, reader.value(), utc(since))
                .update();
        boolean overdue = day.isBefore(today);
        return new Row(
                QueueKind.FOLLOW_UPS, last("follow_up"), Urgency.CRISIS, false, overdue, 10, since, null, false, false);
    }

    /** Each appeal is against one of its own. */
    private long decision() {
        jdbc.sql("""
                        insert into decision (case_id, experience_id, revision, outcome, words, decided_by, decided_at, seen_version)
                        values (?, ?, 1, 'ESCALATE', '', ?, ?, 0)
                        """)
                .params(queueCase(), text.value(), reader.value(), utc(now.minus(Duration.ofDays(2))))
                .update();
        return last("decision");
    }

    private long queueCase() {
        return jdbc.sql("select min(id) from review_case where experience_id = ?")
                .param(text.value())
                .query(Long.class)
                .single();
    }

    private long last(String table) {
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }

    private static Object utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
