package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reading the queue asks of the database: as much for many rows as for few, and little time with ten thousand waiting. */
@DeskTest
abstract class QueueCostTest {

    @OnH2
    static class OnH2Test extends QueueCostTest {}

    @OnPostgres
    static class OnPostgresTest extends QueueCostTest {}

    private static final int MANY = 10_000;
    private static final int FIRST_REVISION = 100_000;
    private static final Duration QUICK = Duration.ofSeconds(2);

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Claiming claiming;

    @Autowired
    Appealing appealing;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    SqlLog sql;

    @Autowired
    MovableClock clock;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    JdbcClient jdbc;

    private MemberId wren;
    private MemberId alder;

    @BeforeEach
    void anEmptyQueue() {
        clock.reset();
        waiting.make();
        wren = writers.moderator();
        alder = writers.moderator();
    }

    @AfterEach
    void nothingIsLeft() {
        clock.reset();
        jdbc.sql("delete from queue_claim").update();
        for (String table : List.of("case_topic", "review_reason")) {
            jdbc.sql("delete from " + table + " where case_id in (select id from review_case where revision >= ?)")
                    .param(FIRST_REVISION)
                    .update();
        }
        jdbc.sql("delete from review_case where revision >= ?")
                .param(FIRST_REVISION)
                .update();
    }

    @Test
    void isReadInAsManyStatementsForTenRowsAsForThree() {
        oneOfEach(0);
        List<String> few = sql.during(this::page);
        assertThat(rows()).isEqualTo(3);

        oneOfEach(1);
        oneOfEach(2);
        oneOfEach(3);

        assertThat(rows()).isEqualTo(10);
        assertThat(sql.during(this::page)).hasSameSizeAs(few);
    }

    @Test
    void readsManyAppealsAgainstSanctionsInAsManyStatementsAsOne() {
        appealedSanction();
        List<String> one = sql.during(this::page);
        for (int i = 0; i < 5; i++) {
            appealedSanction();
        }

        assertThat(rows()).isEqualTo(6);
        assertThat(sql.during(this::page)).hasSameSizeAs(one);
    }

    private void appealedSanction() {
        MemberId member = writers.member();
        Imposition slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        sanctionAppealing.appeal(member, clockwork.inForce(writers.moderator(), member, slow, 0), "It was a joke.");
    }

    @Test
    void staysQuickWithTenThousandWaiting() {
        ExperienceId text = writers.submit(writers.member(), "First of many", "It helps a little.");
        jdbc.sql("update review_case set score = 50 where experience_id = ?")
                .param(text.value())
                .update();
        IntStream.range(0, 9).forEach(it -> {
            ExperienceId another = writers.submit(writers.member(), "Also " + it, "It helps, says " + it + ".");
            jdbc.sql("update review_case set score = 40 where experience_id = ?")
                    .param(another.value())
                    .update();
        });
        fill(text);
        jdbc.sql("""
                        insert into review_reason (case_id, position, revision, rule_id, why, effect, label, field, rule_set)
                        select id, 0, revision, 'first-posts', 'New here.', 'HOLD', 'new', null, 'x' from review_case where revision >= ?
                        """).param(FIRST_REVISION).update();
        page();

        long before = System.nanoTime();
        QueuePage page = page();
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(page.all()).isEqualTo(MANY + 10);
        assertThat(page.entries()).hasSize(10);
        assertThat(page.counts().of(QueueMark.NEW)).isGreaterThanOrEqualTo(MANY);
        assertThat(took).isLessThan(QUICK);
        long asked = System.nanoTime();
        assertThat(claiming.next(wren, QueueFilter.none())).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(QUICK);
    }

    /** As many cases of texts that no page comes to. */
    private void fill(ExperienceId text) {
        jdbc.sql("""
                        insert into review_case (experience_id, revision, author_id, post_number, urgency, state, opened_at, waiting_since, due_at, score, version)
                        select experience_id, ?, author_id, 1, 'ORDINARY', 'OPEN', opened_at, waiting_since, due_at, 0, 0
                        from review_case where experience_id = ?
                        """).params(FIRST_REVISION, text.value()).update();
        for (int there = 1; there < MANY; there *= 2) {
            jdbc.sql("""
                            insert into review_case (experience_id, revision, author_id, post_number, urgency, state, opened_at, waiting_since, due_at, score, version)
                            select experience_id, revision + ?, author_id, 1, 'ORDINARY', 'OPEN', opened_at, waiting_since, due_at, 0, 0
                            from review_case where revision >= ? and revision < ?
                            """)
                    .params(there, FIRST_REVISION, FIRST_REVISION + Math.min(there, MANY - there))
                    .update();
        }
    }

    /** A text that was sent twice and is one row, an appeal, and a text that somebody is at work on. */
    private void oneOfEach(int number) {
        String words = "It helps, says number " + number + ".";
        writers.submit(writers.member(), "Same " + number, words);
        writers.submit(writers.member(), "Same " + number, words);
        MemberId author = writers.member();
        ExperienceId declined = writers.submit(author, "Declined " + number, "Other words, number " + number + ".");
        writers.decide(alder, declined, new Decision(CaseOutcome.DECLINE, "unkind", "It is unkind."));
        clock.advance(Duration.ofMinutes(11));
        appealing.appeal(author, declined, "Look again.");
        ExperienceId taken =
                writers.submit(writers.member(), "Taken " + number, "Somebody reads number " + number + ".");
        claiming.take(alder, queue.openCase(taken).orElseThrow().id());
    }

    private int rows() {
        return page().entries().size();
    }

    private QueuePage page() {
        return queue.page(QueueForm.of(QueueKind.ALL), QueueFilter.none(), 1, wren, Locale.ENGLISH);
    }
}
