package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.NoSuchExperience;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Report;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever several members and moderators do at once, the tallies are what a count by hand gives, at every moment that anybody can look. */
@TallyTest
abstract class TallyRecountTest {

    private static final int MEMBERS = 4;
    private static final int THREADS = 8;
    private static final int STEPS = 60;
    private static final long MOST_NANOS = Duration.ofSeconds(15).toNanos();
    private static final Answer SORRY = new Answer("other", "Sorry.");
    private static final List<String> STRATEGIES =
            List.of("heat-therapy", "hydration", "gentle-stretching", "epsom-salt-baths");
    private static final List<String> SYMPTOMS = List.of("burning", "stiffness", "cramps");

    @OnH2
    static class OnH2Test extends TallyRecountTest {}

    @OnPostgres
    static class OnPostgresTest extends TallyRecountTest {}

    @Autowired
    Crowd crowd;

    @Autowired
    Authoring authoring;

    @Autowired
    Review review;

    @Autowired
    Reading reading;

    @Autowired
    QuickVoices quickVoices;

    @Autowired
    Recount recount;

    @Autowired
    Cells cells;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void equalsACountByHandAtEveryMoment() throws Exception {
        crowd.silence();
        List<MemberId> members = Stream.generate(crowd::stranger).limit(MEMBERS).toList();
        AtomicBoolean busy = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
        try {
            Future<Integer> onlooker = pool.submit(() -> lookWhile(busy));
            List<Future<Void>> doings = IntStream.range(0, THREADS)
                    .mapToObj(it -> pool.submit(doings(members, new Random(it))))
                    .toList();
            for (Future<Void> one : doings) {
                one.get();
            }
            busy.set(false);
            assertThat(onlooker.get()).isPositive();
        } finally {
            pool.shutdownNow();
        }
        look();
        assertThat(CountByHand.kept(jdbc)).isNotEmpty();
    }

    /** What somebody reads at any moment, in one statement and no snapshot of their own. */
    private void figuresAddUp() {
        for (String slug : STRATEGIES) {
            Map<Slice, Cell> read = cells.of(crowd.strategy(slug), null);
            Counts whole = read.getOrDefault(Slice.ALL, Cell.EMPTY).all();
            assertThat(sum(read, it -> it.context() != null && it.symptom() == null))
                    .isEqualTo(whole);
            assertThat(sum(read, it -> it.quarter() != null)).isEqualTo(whole);
            assertThat(whole.helped() + whole.revved() + whole.mixed() + whole.noChange())
                    .isEqualTo(whole.members())
                    .isNotNegative();
        }
    }

    private static Counts sum(Map<Slice, Cell> read, Predicate<Slice> slices) {
        return read.entrySet().stream()
                .filter(it -> slices.test(it.getKey()))
                .map(it -> it.getValue().all())
                .reduce(Counts.NONE, Counts::plus);
    }

    /** The recount is only worth something if it sees what is wrong. */
    @Test
    void theRecountSeesOneVoiceTooMany() {
        crowd.silence();
        MemberId member = crowd.stranger();
        crowd.write(member, Context.TAPERING, Set.of("burning"), crowd.report("heat-therapy", Outcome.HELPED));
        assertThat(recount.differences()).isEmpty();

        jdbc.sql(
                        "update tally_cell set revved = revved + 1 where context = 'AFTER' and symptom_id = 0 and strategy_id = :heat")
                .param("heat", crowd.strategy("heat-therapy").value())
                .update();
        assertThat(recount.differences()).hasSize(1).first().asString().contains("AFTER");

        crowd.silence();
        jdbc.sql("delete from tally_voice").update();
        assertThat(recount.differences()).isEmpty();
    }

    private int lookWhile(AtomicBoolean busy) {
        int looks = 0;
        do {
            figuresAddUp();
            look();
            looks++;
        } while (busy.get());
        return looks;
    }

    /** All in one snapshot, as another transaction sees it. */
    private void look() {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        snapshot.executeWithoutResult(status -> {
            assertThat(CountByHand.kept(jdbc)).isEqualTo(CountByHand.count(jdbc));
            assertThat(recount.differences()).isEmpty();
        });
    }

    private Callable<Void> doings(List<MemberId> members, Random random) {
        return () -> {
            long end = System.nanoTime() + MOST_NANOS;
            for (int step = 0; step < STEPS && System.nanoTime() < end; step++) {
                something(members.get(random.nextInt(MEMBERS)), random);
            }
            return null;
        };
    }

    private void something(MemberId member, Random random) {
        List<OwnPost> posts = reading.postsOf(member, null).items();
        try {
            int what = random.nextInt(12);
            if (posts.isEmpty() || what < 3) {
                authoring.submit(member, text(random), UUID.randomUUID());
            } else if (what < 5) {
                quick(member, random);
            } else {
                somethingWith(posts.get(random.nextInt(posts.size())), member, what, random);
            }
        } catch (NotPossibleNow | NoSuchExperience | OptimisticLockingFailureException e) {
            // Somebody else was quicker, which is what this test is about: nothing may have changed then.
        }
    }

    private void somethingWith(OwnPost post, MemberId member, int what, Random random) {
        switch (what) {
            case 5 -> authoring.edit(member, post.id(), post.version(), text(random), UUID.randomUUID());
            case 6 -> authoring.withdraw(member, post.id());
            case 7 -> asModerator(() -> review.remove(post.id(), SORRY));
            case 8 -> asModerator(() -> review.decline(post.id(), post.revision(), SORRY));
            case 9 -> asModerator(() -> review.giveBack(post.id(), post.revision(), SORRY));
            default -> asModerator(() -> review.publish(post.id(), post.revision(), ""));
        }
    }

    private void quick(MemberId member, Random random) {
        StrategyView strategy = crowd.view(any(STRATEGIES, random));
        if (random.nextInt(3) > 0) {
            quickVoices.say(member, strategy.id(), outcome(random), context(random), crowd.symptoms(symptoms(random)));
        } else {
            quickVoices.takeBack(member, strategy.id());
        }
    }

    private void asModerator(Runnable decision) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> decision.run());
    }

    private ExperienceText text(Random random) {
        List<String> shuffled = new ArrayList<>(STRATEGIES);
        java.util.Collections.shuffle(shuffled, random);
        Report[] reports = shuffled.stream()
                .limit(1 + random.nextInt(3))
                .map(it -> crowd.report(it, outcome(random)))
                .toArray(Report[]::new);
        return crowd.text("Title", "Some calm words.", context(random), symptoms(random), reports);
    }

    private static Outcome outcome(Random random) {
        return any(List.of(Outcome.values()), random);
    }

    private static Context context(Random random) {
        return any(List.of(Context.values()), random);
    }

    private static Set<String> symptoms(Random random) {
        return random.nextBoolean() ? Set.of() : Set.of(any(SYMPTOMS, random));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
