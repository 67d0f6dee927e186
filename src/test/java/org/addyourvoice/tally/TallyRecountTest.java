package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
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
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever several members and moderators do at once, the tallies are what a recount says, at every moment that anybody can look. */
@SpringBootTest
abstract class TallyRecountTest {

    private static final int MEMBERS = 5;
    private static final int THREADS = 4;
    private static final int STEPS = 60;

    @OnH2
    static class OnH2Test extends TallyRecountTest {}

    @OnPostgres
    static class OnPostgresTest extends TallyRecountTest {}

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
    Membership membership;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void equalsARecountAtEveryMoment() throws Exception {
        List<MemberId> members = IntStream.range(0, MEMBERS)
                .mapToObj(it -> membership.join("voter number " + (it + 2), "a quite long pass phrase"))
                .toList();
        AtomicBoolean busy = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
        try {
            List<Future<?>> crowd = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                crowd.add(pool.submit((Callable<Void>) () -> {
                    for (int step = 0; step < STEPS; step++) {
                        something(members.get(random.nextInt(MEMBERS)), random);
                    }
                    return null;
                }));
            }
            Future<Integer> onlooker = pool.submit(() -> {
                int looks = 0;
                do {
                    assertThat(recount.differences()).isEmpty();
                    looks++;
                } while (busy.get());
                return looks;
            });
            for (Future<?> one : crowd) {
                one.get();
            }
            busy.set(false);
            assertThat(onlooker.get()).isPositive();
        } finally {
            pool.shutdownNow();
        }
        assertThat(recount.differences()).isEmpty();
        assertThat(keptVoices()).isNotEmpty().containsExactlyInAnyOrderElementsOf(voicesInExperiences());
    }

    private void something(MemberId member, Random random) {
        List<OwnPost> posts = reading.postsOf(member);
        try {
            int what = random.nextInt(10);
            if (posts.isEmpty() || what < 3) {
                authoring.submit(member, text(random), UUID.randomUUID());
            } else if (what == 3) {
                quick(member, random);
            } else {
                OwnPost post = posts.get(random.nextInt(posts.size()));
                somethingWith(post, member, what, random);
            }
        } catch (NotPossibleNow | NoSuchExperience | OptimisticLockingFailureException e) {
            // Somebody else was quicker, which is what this test is about: nothing may have changed then.
        }
    }

    private void somethingWith(OwnPost post, MemberId member, int what, Random random) {
        switch (what) {
            case 4 -> authoring.edit(member, post.id(), post.version(), text(random), UUID.randomUUID());
            case 5 -> authoring.withdraw(member, post.id());
            case 6 -> asModerator(() -> review.remove(post.id(), new Answer("other", "Sorry.")));
            case 7 -> asModerator(() -> review.decline(post.id(), post.revision(), new Answer("other", "Sorry.")));
            default -> asModerator(() -> review.publish(post.id(), post.revision()));
        }
    }

    private void quick(MemberId member, Random random) {
        StrategyView strategy = vocabulary.strategies().get(random.nextInt(4));
        if (random.nextBoolean()) {
            quickVoices.say(member, strategy.id(), outcome(random), context(random), symptoms(random));
        } else {
            quickVoices.takeBack(member, strategy.id());
        }
    }

    private void asModerator(Runnable decision) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> decision.run());
    }

    private ExperienceText text(Random random) {
        List<Report> reports = random.ints(0, 4)
                .distinct()
                .limit(1 + random.nextInt(3))
                .mapToObj(it -> new Report(vocabulary.strategies().get(it).id(), outcome(random)))
                .toList();
        return new ExperienceText(
                "Title", "Some calm words.", context(random), symptoms(random), reports, Set.of(), false);
    }

    private static Outcome outcome(Random random) {
        return Outcome.values()[random.nextInt(4)];
    }

    private static Context context(Random random) {
        return Context.values()[random.nextInt(4)];
    }

    private Set<SymptomId> symptoms(Random random) {
        return random.nextBoolean()
                ? Set.of()
                : Set.of(vocabulary.symptoms().get(random.nextInt(3)).id());
    }

    private List<String> keptVoices() {
        return jdbc.sql("select member_id || ' ' || strategy_id || ' ' || outcome || ' ' || context from tally_voice"
                        + " where experience_id is not null")
                .query(String.class)
                .list();
    }

    /** Straight from what is live, without any of the tallies' own tables but to leave out where a quick voice came later. */
    private List<String> voicesInExperiences() {
        return jdbc.sql("""
                        select member_id || ' ' || strategy_id || ' ' || outcome || ' ' || context from (
                            select e.author_id as member_id, p.strategy_id, p.outcome, r.context, r.published_at,
                                row_number() over (
                                    partition by e.author_id, p.strategy_id order by r.published_at desc, r.decided_at desc, r.id desc
                                ) as place
                            from experience e
                            join experience_revision r on r.id = e.live_revision_id
                            join revision_report p on p.revision_id = r.id) latest
                        where place = 1 and not exists (
                            select 1 from tally_report q where q.experience_id is null and q.member_id = latest.member_id
                            and q.strategy_id = latest.strategy_id and q.stated_at >= latest.published_at)
                        """).query(String.class).list();
    }
}
