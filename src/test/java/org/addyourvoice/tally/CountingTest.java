package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperiencePublished;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Report;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** What one voice does to the cells. */
@TallyTest
abstract class CountingTest {

    private static final String HEAT = "heat-therapy";
    private static final String WATER = "hydration";

    @OnH2
    static class OnH2Test extends CountingTest {}

    @OnPostgres
    static class OnPostgresTest extends CountingTest {}

    @Autowired
    Crowd crowd;

    @Autowired
    Cells cells;

    @Autowired
    Authoring authoring;

    @Autowired
    Review review;

    @Autowired
    Reading reading;

    @Autowired
    Recount recount;

    @Autowired
    QuickVoices quickVoices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    private MemberId member;

    @BeforeEach
    void somebody() {
        crowd.silence();
        member = crowd.stranger();
    }

    @Test
    void aPublishedReportIsInEverySliceItBelongsTo() {
        crowd.write(member, Context.TAPERING, Set.of("burning"), crowd.report(HEAT, Outcome.MIXED));

        assertThat(counts(HEAT, null, null)).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(counts(HEAT, Context.TAPERING, null)).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(counts(HEAT, null, "burning")).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(counts(HEAT, Context.TAPERING, "burning")).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(counts(HEAT, Context.AFTER, null)).isEqualTo(Counts.NONE);
        assertThat(counts(HEAT, null, "cramps")).isEqualTo(Counts.NONE);
    }

    @Test
    void whatWaitsDoesNotCount() {
        authoring.submit(
                member,
                crowd.text("Title", "Words.", Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.HELPED)),
                java.util.UUID.randomUUID());

        assertThat(counts(HEAT)).isEqualTo(Counts.NONE);
    }

    @Test
    void theLatestOfOneMemberCountsAndTheEarlierComesBack() {
        ExperienceId first = crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.HELPED));
        ExperienceId second = crowd.write(
                member,
                Context.AFTER,
                Set.of(),
                crowd.report(HEAT, Outcome.REVVED),
                crowd.report(WATER, Outcome.HELPED));
        assertThat(counts(HEAT)).isEqualTo(new Counts(0, 0, 0, 1));

        transactions.executeWithoutResult(status -> review.remove(second, new Answer("other", "Sorry.")));
        assertThat(counts(HEAT)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(counts(WATER)).isEqualTo(Counts.NONE);

        authoring.withdraw(member, first);
        assertThat(counts(HEAT)).isEqualTo(Counts.NONE);
    }

    @Test
    void whatACarerWritesIsReadAndIsNobodysVoice() {
        crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.HELPED));
        List<Report> reports = List.of(crowd.report(HEAT, Outcome.REVVED), crowd.report(WATER, Outcome.HELPED));
        ExperienceId id = crowd.write(
                member,
                new ExperienceText(
                        "My son",
                        "He lay down.",
                        Context.AFTER,
                        Set.of(),
                        reports,
                        Set.of(),
                        false,
                        null,
                        true,
                        false));

        assertThat(counts(HEAT)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(counts(WATER)).isEqualTo(Counts.NONE);
        assertThat(reading.published(id).orElseThrow().byCarer()).isTrue();
        assertThat(reading.published(id).orElseThrow().reports()).hasSize(2);
        assertThat(recount.differences()).isEmpty();

        crowd.rewrite(member, id, Context.AFTER, Set.of(), crowd.report(WATER, Outcome.HELPED));
        assertThat(counts(WATER)).as("it was about themselves after all").isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void anEditMovesTheVoice() {
        ExperienceId id = crowd.write(member, Context.TAPERING, Set.of("burning"), crowd.report(HEAT, Outcome.HELPED));

        crowd.rewrite(member, id, Context.AFTER, Set.of("cramps"), crowd.report(WATER, Outcome.NO_CHANGE));

        assertThat(counts(HEAT)).isEqualTo(Counts.NONE);
        assertThat(counts(HEAT, Context.TAPERING, "burning")).isEqualTo(Counts.NONE);
        assertThat(counts(WATER, Context.AFTER, "cramps")).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void aQuickVoiceWaitsForTheFirstPublicationAndThenCounts() {
        quickVoices.say(member, crowd.strategy(WATER), Outcome.REVVED, Context.AFTER, Set.of());
        assertThat(quickVoices.countFor(member)).isFalse();
        assertThat(counts(WATER)).isEqualTo(Counts.NONE);

        ExperienceId id = crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.HELPED));
        assertThat(quickVoices.countFor(member)).isTrue();
        assertThat(counts(WATER)).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(cells.of(crowd.strategy(WATER), null).get(Slice.ALL).quick()).isEqualTo(new Counts(0, 0, 0, 1));

        authoring.withdraw(member, id);
        assertThat(counts(WATER)).isEqualTo(new Counts(0, 0, 0, 1));
    }

    @Test
    void aMemberHasOneQuickVoiceOnAStrategy() {
        MemberId trusted = crowd.member(0);
        quickVoices.say(trusted, crowd.strategy(HEAT), Outcome.REVVED, Context.AFTER, Set.of());
        quickVoices.say(
                trusted, crowd.strategy(HEAT), Outcome.MIXED, Context.TAPERING, crowd.symptoms(Set.of("cramps")));
        assertThat(quickVoices.of(trusted)).hasSize(1);
        assertThat(counts(HEAT)).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(counts(HEAT, Context.TAPERING, "cramps")).isEqualTo(new Counts(0, 1, 0, 0));

        quickVoices.takeBack(trusted, crowd.strategy(HEAT));
        quickVoices.takeBack(trusted, crowd.strategy(HEAT));
        assertThat(quickVoices.of(trusted)).isEmpty();
        assertThat(counts(HEAT)).isEqualTo(Counts.NONE);
    }

    @Test
    void theLaterOfExperienceAndQuickVoiceCounts() {
        crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.HELPED));
        quickVoices.say(member, crowd.strategy(HEAT), Outcome.REVVED, Context.AFTER, Set.of());
        assertThat(counts(HEAT)).isEqualTo(new Counts(0, 0, 0, 1));

        crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.MIXED));
        assertThat(counts(HEAT)).isEqualTo(new Counts(0, 1, 0, 0));
    }

    @Test
    void theSameEventAgainChangesNothing() {
        Instant moment = Instant.parse("2026-10-01T10:00:00Z");
        ExperienceId first = crowd.write(member, Context.AFTER, Set.of(), crowd.report(WATER, Outcome.MIXED));
        ExperienceId second = crowd.write(member, Context.AFTER, Set.of(), crowd.report(WATER, Outcome.MIXED));
        ExperiencePublished earlier = published(first, moment, Outcome.HELPED);
        ExperiencePublished later = published(second, moment, Outcome.REVVED);

        replay(earlier);
        replay(later);
        assertThat(counts(HEAT)).isEqualTo(new Counts(0, 0, 0, 1));

        replay(later);
        replay(earlier);
        assertThat(counts(HEAT)).isEqualTo(new Counts(0, 0, 0, 1));
    }

    @Test
    void nothingIsCountedOutsideTheTransactionThatPublishes() {
        ExperienceId id = crowd.write(member, Context.AFTER, Set.of(), crowd.report(WATER, Outcome.MIXED));

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() ->
                        events.publishEvent(published(id, Instant.parse("2026-10-01T10:00:00Z"), Outcome.HELPED)));
    }

    private ExperiencePublished published(ExperienceId id, Instant at, Outcome outcome) {
        return new ExperiencePublished(
                id, 1, member, at, Context.AFTER, Set.of(), List.of(crowd.report(HEAT, outcome)));
    }

    private void replay(ExperiencePublished event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private Counts counts(String strategy) {
        return counts(strategy, null, null);
    }

    private Counts counts(String strategy, Context context, String symptom) {
        var id = symptom == null
                ? null
                : crowd.symptoms(Set.of(symptom)).iterator().next();
        return cells.of(crowd.strategy(strategy), id)
                .get(new Slice(context, id))
                .all();
    }
}
