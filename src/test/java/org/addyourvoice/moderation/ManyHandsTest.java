package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.tally.Recount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight moderators reach for the same two hundred texts at once: each text is decided on once, and everything else says so. */
@DeskTest
abstract class ManyHandsTest {

    @OnH2
    static class OnH2Test extends ManyHandsTest {}

    @OnPostgres
    static class OnPostgresTest extends ManyHandsTest {}

    private static final int ITEMS = 200;
    private static final int HANDS = 8;
    private static final int AUTHORS = 10;
    private static final List<Decision> DECISIONS = List.of(
            Decision.publish(),
            new Decision(CaseOutcome.RETURN, "amounts", "Please leave the amounts out."),
            new Decision(CaseOutcome.DECLINE, "unkind", "We can’t show this."));

    @Autowired
    Writers writers;

    @Autowired
    Claiming claiming;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Cases cases;

    @Autowired
    Recount recount;

    @Autowired
    JdbcClient jdbc;

    private final List<OpenCase> items = new ArrayList<>();
    private Set<CaseId> ours;

    @BeforeEach
    void twoHundredWaitBeforeAllElse() {
        List<MemberId> authors =
                IntStream.range(0, AUTHORS).mapToObj(it -> writers.member()).toList();
        for (int i = 0; i < ITEMS; i++) {
            ExperienceId id = writers.submit(authors.get(i % AUTHORS), "Late " + i, "I tighten up in the afternoon.");
            items.add(queue.openCase(id).orElseThrow());
        }
        ours = items.stream().map(OpenCase::id).collect(Collectors.toCollection(HashSet::new));
        jdbc.sql(
                        "update review_case set score = 5000, due_at = waiting_since, version = version + 1 where id in (:ids)")
                .param("ids", ids())
                .update();
    }

    @AfterEach
    void othersComeFirstAgain() {
        jdbc.sql("update review_case set score = 0 where score >= 1000").update();
    }

    @Test
    void eachIsDecidedOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            MemberId moderator = writers.somebody(Role.MODERATOR);
            int number = i;
            hands.add(() -> {
                start.await();
                return number % 2 == 0 ? taking(moderator, number) : straight(moderator, number);
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(HANDS);
        int decided = 0;
        try {
            List<Future<Integer>> work = hands.stream().map(pool::submit).toList();
            start.countDown();
            for (Future<Integer> one : work) {
                decided += one.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(decided).isEqualTo(ITEMS);
        assertThat(perCase("select case_id, count(*) from decision where case_id in (:ids) group by case_id"))
                .hasSize(ITEMS)
                .containsOnly(1);
        assertThat(perCase("""
                        select case_id, count(*) from audit_entry where case_id in (:ids)
                        and action in ('PUBLISHED', 'RETURNED', 'DECLINED') group by case_id
                        """)).hasSize(ITEMS).containsOnly(1);
        assertThat(disagreements()).isEmpty();
        assertThat(jdbc.sql("select count(*) from queue_claim where row_kind = 'TEXTS' and row_id in (:ids)")
                        .param("ids", ids())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(recount.differences()).isEmpty();
        assertThat(counted()).isEqualTo(authorsWithSomethingUp());
    }

    /** Takes whatever comes next, as long as it is one of these. */
    private int taking(MemberId moderator, int number) {
        int decided = 0;
        Optional<CaseId> next = next(moderator);
        while (next.filter(ours::contains).isPresent()) {
            CaseId id = next.get();
            long version = cases.findById(id.value()).orElseThrow().version();
            decided += decides(moderator, id, version, number) ? 1 : 0;
            next = next(moderator);
        }
        next.ifPresent(it -> claiming.release(moderator, it));
        return decided;
    }

    private Optional<CaseId> next(MemberId moderator) {
        return claiming.next(moderator, QueueFilter.of(QueueKind.TEXTS)).map(it -> new CaseId(it.id()));
    }

    /** Goes through the list: first with what was read before the case changed, then with what is read now. */
    private int straight(MemberId moderator, int number) {
        int decided = 0;
        for (OpenCase it : items) {
            assertThat(decides(moderator, it.id(), it.version(), number))
                    .as("with a stale version")
                    .isFalse();
            long version = cases.findById(it.id().value()).orElseThrow().version();
            decided += decides(moderator, it.id(), version, number) ? 1 : 0;
        }
        return decided;
    }

    private boolean decides(MemberId moderator, CaseId id, long version, int number) {
        try {
            deciding.decide(moderator, id, version, DECISIONS.get(number % DECISIONS.size()));
            return true;
        } catch (CaseMovedOn e) {
            return false;
        }
    }

    private List<Integer> perCase(String sql) {
        return jdbc.sql(sql)
                .param("ids", ids())
                .query((row, number) -> row.getInt(2))
                .list();
    }

    /** Cases and texts that are not as their decision says. */
    private List<Map<String, Object>> disagreements() {
        return jdbc.sql("""
                        select d.outcome, c.state as case_state, r.state as text_state, e.live_revision_id
                        from decision d join review_case c on c.id = d.case_id join experience e on e.id = d.experience_id
                        join experience_revision r on r.experience_id = d.experience_id and r.number = d.revision
                        where d.case_id in (:ids) and not (
                            d.outcome = 'PUBLISH' and c.state = 'DECIDED' and r.state = 'PUBLISHED' and e.live_revision_id = r.id
                            or d.outcome = 'RETURN' and c.state = 'RETURNED' and r.state = 'RETURNED' and e.live_revision_id is null
                            or d.outcome = 'DECLINE' and c.state = 'DECIDED' and r.state = 'DECLINED' and e.live_revision_id is null)
                        """).param("ids", ids()).query().listOfRows();
    }

    /** Voices of these authors for heat, as the tallies keep them. */
    private long counted() {
        return jdbc.sql("""
                        select count(distinct member_id) from tally_report where member_id in
                        (select author_id from review_case where id in (:ids))
                        """).param("ids", ids()).query(Long.class).single();
    }

    private long authorsWithSomethingUp() {
        return jdbc.sql("""
                        select count(distinct e.author_id) from experience e join review_case c on c.experience_id = e.id
                        where c.id in (:ids) and e.live_revision_id is not null
                        """).param("ids", ids()).query(Long.class).single();
    }

    private List<Long> ids() {
        return items.stream().map(it -> it.id().value()).toList();
    }
}
