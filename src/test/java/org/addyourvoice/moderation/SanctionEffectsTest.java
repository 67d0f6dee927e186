package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.safety.Trust;
import org.addyourvoice.sanction.AlreadyInForce;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.NoSay;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionMovedOn;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.SanctionView;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What sanctions keep a member from, who may impose and end them, and what is written down of it. */
@DeskTest
abstract class SanctionEffectsTest {

    @OnH2
    static class OnH2Test extends SanctionEffectsTest {}

    @OnPostgres
    static class OnPostgresTest extends SanctionEffectsTest {}

    @Autowired
    Writers writers;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    SanctionReading sanctions;

    @Autowired
    Clockwork clockwork;

    @Autowired
    Authoring authoring;

    @Autowired
    Reporting reporting;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    MemberTrust trust;

    @Autowired
    Membership membership;

    @Autowired
    MemberDirectory members;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;
    private MemberId lead;

    @BeforeEach
    void people() {
        member = writers.member();
        lead = writers.somebody(Role.LEAD);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void slowModeLetsOnePostThroughInADay() {
        post("Before it");
        impose(SanctionKind.SLOW_MODE, 7);

        Restrained early = refused(() -> post("Too soon"));
        assertThat(early.kind()).isEqualTo(SanctionKind.SLOW_MODE);
        assertThat(early.until())
                .isBetween(
                        clock.instant().plus(Duration.ofHours(23)),
                        clock.instant().plus(Duration.ofHours(24)));
        assertThat(reading.postsOf(member, null).items()).hasSize(1);

        clock.advance(Duration.ofHours(24));
        ExperienceId second = post("A day later");
        refused(() -> post("Too soon again"));
        writers.withdraw(member, second);
        refused(() -> post("Taking back makes no room"));

        clock.advance(Duration.ofDays(6));
        post("It is over, whether or not anybody wrote that down");
        post("And another one");
    }

    @Test
    void whoIsHeldBackCountsAsNewMeanwhile() {
        member = writers.known();
        MemberId other = writers.known();
        assertThat(trust.of(List.of(member, other)).values()).containsOnly(Trust.MEMBER);

        impose(SanctionKind.REVIEW_FIRST, 7);

        assertThat(trust.of(member)).isEqualTo(Trust.NEW);
        assertThat(trust.standing(member).heldBack()).isTrue();
        assertThat(trust.of(other)).isEqualTo(Trust.MEMBER);
        clock.advance(Duration.ofDays(7));
        assertThat(trust.of(member)).isEqualTo(Trust.MEMBER);
        assertThat(trust.standing(member).heldBack()).isFalse();
    }

    @Test
    void slowModeHoldsWhereTwoPostsComeInTheSameMoment() {
        impose(SanctionKind.SLOW_MODE, 7);
        AtomicInteger refused = new AtomicInteger();

        List<CompletableFuture<Void>> both = List.of("One", "Two", "Three").stream()
                .map(title -> CompletableFuture.runAsync(() -> {
                    try {
                        post(title);
                    } catch (Restrained e) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        both.forEach(CompletableFuture::join);

        assertThat(refused).hasValue(2);
        assertThat(reading.postsOf(member, null).items()).hasSize(1);
    }

    @Test
    void whoIsReadFirstWaitsWhateverTheRulesSay() {
        ExperienceId up = trusted();
        assertThat(reading.ownPost(member, post("The rules let it pass"))
                        .orElseThrow()
                        .up())
                .isTrue();
        impose(SanctionKind.REVIEW_FIRST, 7);

        ExperienceId held = post("A new one");
        assertThat(reading.ownPost(member, held).orElseThrow().state()).isEqualTo(State.HELD);
        assertThat(queue.openCase(held)).isPresent();
        assertThat(jdbc.sql("select r.effect from review_reason r join review_case c on c.id = r.case_id"
                                + " where c.experience_id = :id and r.rule_id = 'Read-first'")
                        .param("id", held.value())
                        .query(String.class)
                        .list())
                .containsExactly("HOLD");
        writers.edit(member, up, "Changed", "Late afternoon is when I tighten up, and the morning too.");
        assertThat(queue.openCase(up)).isPresent();
        assertThat(reading.published(up).orElseThrow().title()).as("as before").doesNotContain("Changed");

        clock.advance(Duration.ofDays(8));
        assertThat(reading.ownPost(member, post("Over")).orElseThrow().up()).isTrue();
    }

    @Test
    void whoIsSilencedWritesNothingAndIsHeardByEitherDoor() {
        ExperienceId own = trusted();
        MemberId other = writers.member();
        ExperienceId theirs = writers.submit(other, "Warm water", "It goes better with warm water.");
        publish(theirs);
        impose(SanctionKind.SILENCE, 3);

        assertThat(refused(() -> post("Not now")).kind()).isEqualTo(SanctionKind.SILENCE);
        refused(() -> writers.edit(member, own, "Changed", "Other words."));
        assertThat(reporting.report(member, theirs, new MemberReport.Told(Door.RULE, "unkind", "It mocks.")))
                .isTrue();
        assertThat(queue.openCase(theirs)).isPresent();
        assertThatCode(() -> reporting.report(
                        member, theirs, new MemberReport.Told(Door.WORRIED, null, "It sounds like goodbye.")))
                .doesNotThrowAnyException();
        assertThatCode(() -> writers.withdraw(member, own)).doesNotThrowAnyException();

        clock.advance(Duration.ofDays(3));
        post("It is over");
    }

    @Test
    void whatReadsLikeACrisisReachesModeratorsWhateverIsInForce() {
        post("Before it");
        impose(SanctionKind.SLOW_MODE, 7);
        impose(SanctionKind.SILENCE, 3);

        ExperienceId urgent = writers.submit(member, "Tonight", "I want to kill myself tonight.");

        assertThat(reading.ownPost(member, urgent).orElseThrow().state()).isEqualTo(State.ESCALATED);
        assertThat(queue.openCase(urgent)).isPresent();
        refused(() -> post("And nothing else"));
    }

    @Test
    void whoIsSuspendedIsShutOutUntilItEnds() {
        SanctionId id = impose(SanctionKind.SUSPEND, 7);
        assertThat(closedUntil()).isNotNull();

        sanctioning.lift(lead, id, version(id), "You wrote to us. Thank you.");

        assertThat(closedUntil()).isNull();
        assertThat(actions(id)).containsExactly("SANCTION_IMPOSED", "SANCTION_BEGUN", "SANCTION_LIFTED");
        SanctionId again = impose(SanctionKind.SUSPEND, 1);
        assertThat(closedUntil()).isNotNull();
        assertThat(again).isNotEqualTo(id);
    }

    @Test
    void onlyThoseAboveHaveASayAndNobodyOverThemselves() {
        MemberId moderator = writers.somebody(Role.MODERATOR);
        MemberId crisis = writers.moderator();
        MemberId auditor = writers.somebody(Role.AUDITOR);
        MemberId admin = writers.somebody(Role.ADMIN);

        for (MemberId nobody : List.of(auditor, writers.member(), member)) {
            noSay(nobody, member, SanctionKind.NOTE, 30);
        }
        for (MemberId above : List.of(moderator, crisis, lead, admin)) {
            noSay(moderator, above, SanctionKind.NOTE, 30);
        }
        noSay(admin, writers.somebody(Role.ADMIN), SanctionKind.SUSPEND, 7);
        noSay(moderator, member, SanctionKind.SLOW_MODE, 90);
        noSay(moderator, member, SanctionKind.SILENCE, 1);
        noSay(crisis, member, SanctionKind.SUSPEND, 1);
        assertThat(sanctions.history(member)).isEmpty();

        clockwork.inForce(moderator, member, imposition(SanctionKind.SLOW_MODE, 30), 0);
        clockwork.inForce(lead, moderator, imposition(SanctionKind.SILENCE, 90), 0);
        clockwork.inForce(admin, lead, imposition(SanctionKind.SUSPEND, 90), 0);
        SanctionView silence = sanctions.inForce(moderator).get(0);
        assertThatExceptionOfType(NoSay.class)
                .isThrownBy(() -> sanctioning.lift(crisis, silence.id(), silence.version(), "No."));
    }

    @Test
    void ofEachKindThereIsOneAndTheNextOnlyAfterIt() {
        impose(SanctionKind.SLOW_MODE, 3);

        assertThatExceptionOfType(AlreadyInForce.class).isThrownBy(() -> impose(SanctionKind.SLOW_MODE, 7));
        impose(SanctionKind.REVIEW_FIRST, 7);
        impose(SanctionKind.WARNING, 90);
        impose(SanctionKind.WARNING, 90);
        assertThat(sanctions.inForce(member)).hasSize(4);

        clock.advance(Duration.ofDays(3));
        SanctionId next = impose(SanctionKind.SLOW_MODE, 3);
        assertThat(sanctions.inForce(member)).extracting(SanctionView::id).contains(next);
        assertThat(sanctions.history(member)).hasSize(5);
    }

    @Test
    void ofTwoModeratorsInTheSameMomentOneIsQuicker() {
        AtomicInteger late = new AtomicInteger();
        List<CompletableFuture<Void>> both =
                List.of(lead, writers.somebody(Role.LEAD), writers.somebody(Role.ADMIN)).stream()
                        .map(by -> CompletableFuture.runAsync(() -> {
                            try {
                                sanctioning.impose(by, member, imposition(SanctionKind.SUSPEND, 7), 0);
                            } catch (AlreadyInForce | SanctionMovedOn e) {
                                late.incrementAndGet();
                            }
                        }))
                        .toList();
        both.forEach(CompletableFuture::join);

        assertThat(late).hasValue(2);
        assertThat(sanctions.history(member)).hasSize(1);
        assertThat(actions(sanctions.history(member).get(0).id())).containsExactly("SANCTION_IMPOSED");
    }

    @Test
    void timeIsWrittenDownOnceAndNobodyWaitsForIt() {
        SanctionId id = impose(SanctionKind.SILENCE, 1);
        clock.advance(Duration.ofDays(1));

        assertThat(sanctions.inForce(member)).isEmpty();
        assertThat(state(id)).isEqualTo(SanctionState.STANDING);
        clockwork.look();
        clockwork.look();

        assertThat(state(id)).isEqualTo(SanctionState.LAPSED);
        assertThat(actions(id)).containsExactly("SANCTION_IMPOSED", "SANCTION_LAPSED");
        assertThatExceptionOfType(SanctionMovedOn.class)
                .isThrownBy(() -> sanctioning.lift(lead, id, version(id), "Late."));
    }

    @Test
    void whoReadSomethingElseIsToldSo() {
        SanctionId id = impose(SanctionKind.SLOW_MODE, 7);

        assertThatExceptionOfType(SanctionMovedOn.class)
                .isThrownBy(() -> clockwork.inForce(lead, member, imposition(SanctionKind.NOTE, 30), 0));
        assertThatExceptionOfType(SanctionMovedOn.class)
                .isThrownBy(() -> sanctioning.lift(lead, id, version(id) + 1, "Enough."));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> sanctioning.lift(lead, id, version(id), " "));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> clockwork.inForce(
                        lead,
                        member,
                        new Imposition(new Measure(SanctionKind.NOTE, 30), "amounts", "A reason for texts."),
                        id.value()));
        assertThat(actions(id)).containsExactly("SANCTION_IMPOSED");
    }

    /** So that the rules let what they write pass. */
    private ExperienceId trusted() {
        ExperienceId first = writers.submit(member, "A first one", "Late afternoon is when I tighten up.");
        publish(first);
        ExperienceId second = writers.submit(member, "A second one", "It got easier with warmth in the evening.");
        publish(second);
        ExperienceId third = writers.submit(member, "A third one", "Stretching before bed helps me a little.");
        publish(third);
        return first;
    }

    private void publish(ExperienceId id) {
        queue.openCase(id)
                .ifPresent(it -> deciding.decide(writers.moderator(), it.id(), it.version(), Decision.publish()));
    }

    private ExperienceId post(String title) {
        return writers.submit(member, title, "Warm water and rest, and it was better by the evening. " + title);
    }

    private static Restrained refused(Runnable deed) {
        Restrained caught = catchThrowableOfType(Restrained.class, deed::run);
        assertThat(caught).as("a sanction keeps them from it").isNotNull();
        return caught;
    }

    private void noSay(MemberId by, MemberId who, SanctionKind kind, int days) {
        assertThatExceptionOfType(NoSay.class)
                .as("%s over %s", by, who)
                .isThrownBy(() -> clockwork.inForce(by, who, imposition(kind, days), 0));
    }

    private SanctionId impose(SanctionKind kind, int days) {
        long seen = sanctions.history(member).stream()
                .mapToLong(it -> it.id().value())
                .findFirst()
                .orElse(0);
        return clockwork.inForce(lead, member, imposition(kind, days), seen);
    }

    private static Imposition imposition(SanctionKind kind, int days) {
        return new Imposition(new Measure(kind, days), "again-unkind", "Please be kinder.");
    }

    private long version(SanctionId id) {
        return sanctions.find(id).orElseThrow().version();
    }

    private SanctionState state(SanctionId id) {
        return sanctions.find(id).orElseThrow().state();
    }

    private Instant closedUntil() {
        return jdbc
                .sql("select suspended_until from member where id = :id")
                .param("id", member.value())
                .query((row, number) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(null);
    }

    private List<String> actions(SanctionId id) {
        assertThat(Set.copyOf(jdbc.sql("select author_id from audit_entry where sanction_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .list()))
                .containsExactly(sanctions.find(id).orElseThrow().member().value());
        return jdbc.sql("select action from audit_entry where sanction_id = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
