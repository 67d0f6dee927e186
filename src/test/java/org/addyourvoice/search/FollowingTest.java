package org.addyourvoice.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.addyourvoice.experience.By;
import org.addyourvoice.experience.ExperienceChanged;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.PublishedTexts;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.vocabulary.Vocabulary;
import org.addyourvoice.vocabulary.VocabularyEditing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A node's index beside the database: an index of the test's own, which nobody else brings up to date. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
abstract class FollowingTest {

    @OnH2
    static class OnH2Test extends FollowingTest {}

    @OnPostgres
    static class OnPostgresTest extends FollowingTest {}

    @Autowired
    Writers writers;

    @Autowired
    Review review;

    @Autowired
    Changes changes;

    @Autowired
    Documents documents;

    @Autowired
    Comparison comparison;

    @Autowired
    PublishedTexts published;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    VocabularyEditing editing;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Index index;
    private Follower follower;
    private MemberId author;

    @BeforeEach
    void begin() {
        index = Index.inMemory();
        author = writers.known();
        follower = new Follower(changes, documents);
        compare();
        follower.catchUp(index);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void followsEachStepOfAText() {
        ExperienceId id = up("One");
        follower.catchUp(index);
        assertThat(has(id)).isTrue();

        inTransaction(() -> review.hide(id, By.MODERATOR));
        follower.catchUp(index);
        assertThat(has(id)).as("out of sight").isFalse();

        inTransaction(() -> review.publish(id, 1, ""));
        follower.catchUp(index);
        assertThat(has(id)).isTrue();
        long before = index.marks(id.value(), id.value()).get(id.value());

        writers.edit(author, id, "One", "In other words.");
        follower.catchUp(index);
        assertThat(index.marks(id.value(), id.value()).get(id.value())).isNotEqualTo(before);

        writers.withdraw(author, id);
        follower.catchUp(index);
        assertThat(has(id)).isFalse();
    }

    @Test
    void missesNoChangeWhoseTransactionEndsAfterALaterOne() {
        ExperienceId late = up("Late");
        ExperienceId early = up("Early");
        follower.catchUp(index);

        inTransaction(() -> {
            review.hide(late, By.MODERATOR);
            index.remove(List.of(early.value()));
            anotherTransaction(() -> changes.on(new ExperienceChanged(early)));
            anotherTransaction(() -> follower.catchUp(index));
            assertThat(has(early)).as("it was looked at again").isTrue();
            assertThat(has(late)).as("nobody else sees yet that it is hidden").isTrue();
        });
        follower.catchUp(index);

        assertThat(has(late)).as("its change has a lower number").isFalse();
    }

    @Test
    void whatIsUndoneChangesNothing() {
        ExperienceId id = up("Undone");
        follower.catchUp(index);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            review.hide(id, By.MODERATOR);
            status.setRollbackOnly();
        });

        follower.catchUp(index);

        assertThat(has(id)).isTrue();
    }

    @Test
    void aComparisonPutsRightWhatIsMissingOldOrTooMuch() {
        ExperienceId missing = up("Missing");
        ExperienceId old = up("Old");
        follower.catchUp(index);
        index.remove(List.of(missing.value()));
        index.put(List.of(new IndexedExperience(published.texts(List.of(old)).get(0), 1, List.of())));
        ExperienceId gone = up("Gone");
        follower.catchUp(index);
        writers.withdraw(author, gone);

        int renewed = compare();

        assertThat(renewed).isEqualTo(3);
        assertThat(has(missing)).isTrue();
        assertThat(has(gone)).isFalse();
        assertThat(index.marks(old.value(), old.value())).doesNotContainValue(1L);
        assertThat(compare()).as("then all is right").isZero();
    }

    @Test
    void whatChangesDuringAComparisonIsNotLeftUntilItsEnd() {
        List<ExperienceId> meanwhile = new ArrayList<>();
        Nodes nodes = new Nodes(jdbc, clock);
        IndexWork work = new IndexWork(changes, documents, interrupted(() -> meanwhile.add(up("Meanwhile"))), nodes);
        try {
            work.compare(index, true, () -> false);

            assertThat(meanwhile).hasSize(1).allMatch(this::has);
        } finally {
            nodes.leave();
        }
    }

    /** In which something happens once all has been looked at. */
    private Comparison interrupted(Runnable by) {
        return new Comparison(published, documents) {
            @Override
            int run(Index index, boolean everything, Progress progress, BooleanSupplier stop) {
                return super.run(
                        index,
                        everything,
                        (done, total) -> {
                            if (done > 0 && done == total) {
                                by.run();
                            }
                            progress.at(done, total);
                        },
                        stop);
            }
        };
    }

    @Test
    void aNightlyComparisonThatBreaksOffIsMadeOnceMore() {
        AtomicInteger runs = new AtomicInteger();
        Comparison failing = interrupted(() -> {
            if (runs.incrementAndGet() == 2) {
                throw new DataAccessResourceFailureException("The database is away for a moment");
            }
        });
        up("There");
        var settings = new SearchSettings(true, "", true, Duration.ofMillis(50));
        IndexKeeper keeper =
                new IndexKeeper(settings, new IndexWork(changes, documents, failing, new Nodes(jdbc, clock)));
        keeper.start();
        try {
            await().until(keeper::isWhole);
            keeper.check();
            await().untilAsserted(() -> {
                keeper.call();
                assertThat(runs).hasValue(3);
            });
        } finally {
            keeper.stop();
        }
    }

    @Test
    void aMergedStrategyIsFoundByTheOneItCountsAs() {
        var into = vocabulary.strategy("hydration").orElseThrow();
        var heat = vocabulary.strategy("heat-therapy").orElseThrow();
        ExperienceId id = up("Merged");
        follower.catchUp(index);
        long before = index.marks(id.value(), id.value()).get(id.value());
        editing.mergeStrategy(heat.id(), version(heat.id().value()), into.id());
        try {
            follower.catchUp(index);
            assertThat(index.marks(id.value(), id.value()).get(id.value())).isNotEqualTo(before);
            assertThat(compare()).isZero();
        } finally {
            editing.partStrategy(heat.id(), version(heat.id().value()));
        }
    }

    private ExperienceId up(String title) {
        ExperienceId id = writers.submit(author, title, "Words.");
        if (published.texts(List.of(id)).isEmpty()) {
            inTransaction(() -> review.publish(id, 1, ""));
        }
        return id;
    }

    private int compare() {
        return comparison.run(index, false, (done, total) -> {}, () -> false);
    }

    private boolean has(ExperienceId id) {
        return index.marks(id.value(), id.value()).containsKey(id.value());
    }

    private long version(long strategy) {
        return jdbc.sql("select version from strategy where id = :id")
                .param("id", strategy)
                .query(Long.class)
                .single();
    }

    private void inTransaction(Runnable action) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> action.run());
    }

    private void anotherTransaction(Runnable action) {
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(status -> action.run());
    }
}
