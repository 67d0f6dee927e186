package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceDisowned;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.VocabularyEditing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of voices when strategies turn out to be one, and when those who spoke are closed out, let go of a text, or go. */
@TallyTest
abstract class StandingTest {

    private static final String HEAT = "heat-therapy";
    private static final String WATER = "hydration";
    private static final String STRETCH = "gentle-stretching";

    @OnH2
    static class OnH2Test extends StandingTest {}

    @OnPostgres
    static class OnPostgresTest extends StandingTest {}

    @Autowired
    Crowd crowd;

    @Autowired
    Cells cells;

    @Autowired
    QuickVoices quickVoices;

    @Autowired
    MemberVoices memberVoices;

    @Autowired
    Recount recount;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Membership membership;

    @Autowired
    VocabularyEditing editing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    private MemberId member;

    @BeforeEach
    void somebody() {
        crowd.silence();
        member = crowd.stranger();
    }

    @Test
    void voicesMoveAlongAndComeBack() {
        crowd.write(member, Context.AFTER, Set.of("burning"), crowd.report(WATER, Outcome.HELPED));
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(2, 0, 0, 1));

        merge(WATER, HEAT);
        assertThat(counts(HEAT)).isEqualTo(new Counts(3, 0, 0, 1));
        assertThat(counts(WATER)).isEqualTo(Counts.NONE);
        asByHand();

        part(WATER);
        assertThat(counts(HEAT)).isEqualTo(new Counts(2, 0, 0, 1));
        assertThat(counts(WATER)).isEqualTo(new Counts(1, 0, 0, 0));
        asByHand();
    }

    @Test
    void whoSpokeOfBothIsCountedOnceByTheLaterVoice() {
        crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.HELPED));
        ExperienceId later = crowd.write(member, Context.AFTER, Set.of(), crowd.report(WATER, Outcome.REVVED));

        merge(WATER, HEAT);
        assertThat(counts(HEAT)).isEqualTo(new Counts(0, 0, 0, 1));

        crowd.rewrite(member, later, Context.AFTER, Set.of(), crowd.report(STRETCH, Outcome.MIXED));
        assertThat(counts(HEAT)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(counts(STRETCH)).isEqualTo(new Counts(0, 1, 0, 0));
        asByHand();
    }

    @Test
    void whatIsSaidOfAMergedStrategyCountsAsTheOther() {
        merge(WATER, HEAT);
        MemberId quick = crowd.member(0);
        quickVoices.say(quick, crowd.strategy(HEAT), Outcome.HELPED, Context.AFTER, Set.of());
        quickVoices.say(quick, crowd.strategy(WATER), Outcome.REVVED, Context.AFTER, Set.of());
        crowd.write(
                member,
                Context.AFTER,
                Set.of(),
                crowd.report(WATER, Outcome.MIXED),
                crowd.report(HEAT, Outcome.HELPED));
        assertThat(counts(HEAT)).isEqualTo(new Counts(1, 0, 0, 1));

        quickVoices.takeBack(quick, crowd.strategy(WATER));
        assertThat(counts(HEAT)).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void strategiesAreMergedWhileMembersSpeak() {
        List<MemberId> members = IntStream.range(0, 6).mapToObj(crowd::member).toList();
        List<CompletableFuture<Void>> busy = members.stream()
                .map(it -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 10; i++) {
                        crowd.write(
                                it, Context.AFTER, Set.of(), crowd.report(i % 2 == 0 ? HEAT : WATER, Outcome.HELPED));
                        quickVoices.say(it, crowd.strategy(WATER), Outcome.MIXED, Context.AFTER, Set.of());
                    }
                }))
                .toList();
        for (int i = 0; i < 5; i++) {
            merge(WATER, HEAT);
            assertThat(recount.differences()).isEmpty();
            part(WATER);
            assertThat(recount.differences()).isEmpty();
        }
        busy.forEach(CompletableFuture::join);
        assertThat(counts(WATER).members()).isEqualTo(6);
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void aSuspendedMemberIsNotCountedUntilItEnds() {
        crowd.write(member, Context.AFTER, Set.of("cramps"), crowd.report(HEAT, Outcome.HELPED));
        quickVoices.say(member, crowd.strategy(WATER), Outcome.REVVED, Context.AFTER, Set.of());

        membership.suspend(member, Instant.now().plus(Duration.ofDays(1)), "For a day.");
        assertThat(counts(HEAT)).isEqualTo(Counts.NONE);
        assertThat(counts(WATER)).isEqualTo(Counts.NONE);
        crowd.write(member, Context.AFTER, Set.of(), crowd.report(STRETCH, Outcome.HELPED));
        assertThat(counts(STRETCH)).isEqualTo(Counts.NONE);
        asByHand();

        membership.reinstate(member);
        assertThat(counts(HEAT)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(counts(WATER)).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(counts(STRETCH)).isEqualTo(new Counts(1, 0, 0, 0));
        asByHand();
    }

    @Test
    void whatWasDisownedCountsNoLongerAndTheEarlierVoiceComesBack() {
        crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.HELPED));
        ExperienceId later = crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.REVVED));

        raise(new ExperienceDisowned(later, member));
        assertThat(counts(HEAT)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void whoGoesTakesEverythingAlong() {
        crowd.write(member, Context.AFTER, Set.of("cramps"), crowd.report(HEAT, Outcome.HELPED));
        quickVoices.say(member, crowd.strategy(WATER), Outcome.REVVED, Context.AFTER, Set.of());

        go(() -> memberVoices.remove(member));
        assertThat(counts(HEAT)).isEqualTo(Counts.NONE);
        assertThat(counts(WATER)).isEqualTo(Counts.NONE);
        assertThat(recount.differences()).isEmpty();
        assertThat(traces()).isZero();
    }

    @Test
    void whoGoesMayLeaveAnUnlinkedCount() {
        crowd.write(member, Context.TAPERING, Set.of("cramps"), crowd.report(HEAT, Outcome.REVVED));
        crowd.write(member, Context.AFTER, Set.of("cramps"), crowd.report(HEAT, Outcome.HELPED));
        quickVoices.say(member, crowd.strategy(WATER), Outcome.REVVED, Context.AFTER, Set.of());

        go(() -> memberVoices.keepUnlinked(member));
        assertThat(counts(HEAT)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(cell(HEAT).quick()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(counts(WATER)).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(traces()).isZero();
        assertThat(jdbc.sql("select distinct stated_at from tally_unlinked")
                        .query()
                        .listOfRows())
                .as("only the quarter is kept")
                .hasSize(1);
        assertThat(recount.differences()).isEmpty();

        merge(WATER, HEAT);
        assertThat(counts(HEAT)).isEqualTo(new Counts(1, 0, 0, 1));
        assertThat(recount.differences()).isEmpty();
        part(WATER);
        assertThat(counts(WATER)).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(recount.differences()).isEmpty();
    }

    private void asByHand() {
        assertThat(CountByHand.kept(jdbc)).isEqualTo(CountByHand.count(jdbc));
        assertThat(recount.differences()).isEmpty();
    }

    private long traces() {
        return jdbc.sql("select count(*) from tally_report where member_id = :member")
                        .param("member", member.value())
                        .query(Long.class)
                        .single()
                + jdbc.sql("select count(*) from tally_voice where member_id = :member")
                        .param("member", member.value())
                        .query(Long.class)
                        .single()
                + jdbc.sql("select count(*) from tally_voter where member_id = :member")
                        .param("member", member.value())
                        .query(Long.class)
                        .single();
    }

    private void merge(String from, String into) {
        editing.mergeStrategy(crowd.strategy(from), crowd.version(from), crowd.strategy(into));
    }

    private void part(String from) {
        editing.partStrategy(crowd.strategy(from), crowd.version(from));
    }

    private void raise(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void go(Runnable erasure) {
        transactions.executeWithoutResult(status -> erasure.run());
    }

    private Counts counts(String strategy) {
        return cell(strategy).all();
    }

    private Cell cell(String strategy) {
        return cells.of(crowd.strategy(strategy), null).getOrDefault(Slice.ALL, Cell.EMPTY);
    }
}
