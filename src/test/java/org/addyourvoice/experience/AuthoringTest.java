package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of an experience through a real database. */
@SpringBootTest
abstract class AuthoringTest {

    @OnH2
    static class OnH2Test extends AuthoringTest {}

    @OnPostgres
    static class OnPostgresTest extends AuthoringTest {}

    @Autowired
    Authoring authoring;

    @Autowired
    Review review;

    @Autowired
    Reading reading;

    @Autowired
    Membership membership;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    PlatformTransactionManager transactions;

    private MemberId author;

    @BeforeEach
    void somebody() {
        author = membership.join("author " + UUID.randomUUID().toString().substring(0, 8), "a quite long pass phrase");
    }

    @Test
    void aFirstPostIsSeenByNobodyUntilItIsPublished() {
        ExperienceId id = authoring.submit(author, text("A wheat bag"), UUID.randomUUID());

        assertThat(reading.published(id)).isEmpty();
        assertThat(reading.summaries(List.of(id))).isEmpty();
        assertThat(listed()).doesNotContain(id);
        assertThat(reading.ownPost(author, id).orElseThrow().state()).isEqualTo(State.HELD);

        publish(id, 1);

        assertThat(reading.published(id).orElseThrow().title()).isEqualTo("A wheat bag");
        assertThat(listed()).contains(id);
    }

    @Test
    void theSameFormTwiceIsOneExperience() {
        UUID key = UUID.randomUUID();

        ExperienceId first = authoring.submit(author, text("Once"), key);
        ExperienceId second = authoring.submit(author, text("Once"), key);

        assertThat(second).isEqualTo(first);
        assertThat(reading.postsOf(author, null).items()).hasSize(1);
    }

    @Test
    void theSameFormTwiceInTheSameMomentIsOneExperience() throws Exception {
        UUID key = UUID.randomUUID();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<ExperienceId>> clicks = IntStream.range(0, 6)
                    .<Callable<ExperienceId>>mapToObj(it -> () -> authoring.submit(author, text("Once"), key))
                    .toList();
            for (Future<ExperienceId> click : pool.invokeAll(clicks)) {
                assertThat(click.get()).isNotNull();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(reading.postsOf(author, null).items()).hasSize(1);
    }

    @Test
    void anEditWaitsWhileTheOldTextStaysUp() {
        ExperienceId id = authoring.submit(author, text("Before"), UUID.randomUUID());
        publish(id, 1);

        authoring.edit(author, id, version(id), text("After"), UUID.randomUUID());

        assertThat(reading.published(id).orElseThrow().title()).isEqualTo("Before");
        assertThat(reading.ownPost(author, id).orElseThrow().olderIsUp()).isTrue();

        publish(id, 2);

        assertThat(reading.published(id).orElseThrow().title()).isEqualTo("After");
    }

    @Test
    void anEditOnTopOfSomethingElseIsRefused() {
        ExperienceId id = authoring.submit(author, text("Before"), UUID.randomUUID());
        long seen = version(id);
        authoring.edit(author, id, seen, text("Meanwhile"), UUID.randomUUID());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> authoring.edit(author, id, seen, text("Late"), UUID.randomUUID()));
        assertThat(reading.ownPost(author, id).orElseThrow().title()).isEqualTo("Meanwhile");
    }

    @Test
    void withdrawingHidesItAtOnce() {
        ExperienceId id = authoring.submit(author, text("Mine"), UUID.randomUUID());
        publish(id, 1);

        authoring.withdraw(author, id);
        authoring.withdraw(author, id);

        assertThat(reading.published(id)).isEmpty();
        assertThat(listed()).doesNotContain(id);
    }

    @Test
    void nobodyTouchesWhatIsNotTheirs() {
        ExperienceId id = authoring.submit(author, text("Mine"), UUID.randomUUID());
        MemberId other =
                membership.join("other " + UUID.randomUUID().toString().substring(0, 8), "a quite long pass phrase");

        assertThatExceptionOfType(NoSuchExperience.class).isThrownBy(() -> authoring.withdraw(other, id));
        assertThatExceptionOfType(NoSuchExperience.class)
                .isThrownBy(() -> authoring.edit(other, id, version(id), text("Theirs"), UUID.randomUUID()));
        assertThat(reading.ownPost(other, id)).isEmpty();
        assertThat(reading.ownText(other, id)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        List<ExperienceId> all = IntStream.range(0, 7)
                .mapToObj(it -> authoring.submit(author, text("Number " + it), UUID.randomUUID()))
                .toList();
        all.forEach(it -> {
            if (reading.published(it).isEmpty()) {
                publish(it, 1);
            }
        });
        ExperienceFilter filter = new ExperienceFilter(
                vocabulary.strategy("heat-therapy").orElseThrow().id(),
                Outcome.HELPED,
                Set.of(),
                Context.TAPERING,
                null);
        ExperiencePage page = reading.list(filter, null, 3);
        List<ExperienceId> seen = new java.util.ArrayList<>();
        page.items().forEach(it -> seen.add(it.id()));
        while (page.next() != null) {
            page = reading.list(filter, page.next(), 3);
            page.items().forEach(it -> seen.add(it.id()));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void aFilterThatFitsNothingShowsNothing() {
        ExperienceId id = authoring.submit(author, text("Mine"), UUID.randomUUID());
        publish(id, 1);
        ExperienceFilter revved = new ExperienceFilter(
                vocabulary.strategy("heat-therapy").orElseThrow().id(), Outcome.REVVED, Set.of(), null, null);

        assertThat(reading.list(revved, null, 10).items()).isEmpty();
    }

    private List<ExperienceId> listed() {
        return reading.list(ExperienceFilter.ANY, null, 100).items().stream()
                .map(ExperienceSummary::id)
                .toList();
    }

    private long version(ExperienceId id) {
        return reading.ownPost(author, id).orElseThrow().version();
    }

    private void publish(ExperienceId id, int revision) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> review.publish(id, revision, ""));
    }

    private ExperienceText text(String title) {
        return new ExperienceText(
                title,
                "Late afternoon is when I tighten up.",
                Context.TAPERING,
                Set.of(),
                List.of(new Report(
                        vocabulary.strategy("heat-therapy").orElseThrow().id(), Outcome.HELPED)),
                Set.of(),
                false);
    }
}
