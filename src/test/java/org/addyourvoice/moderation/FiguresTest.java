package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.estimate.PartOf;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the desk does. Each test has some months of its own, decades after what any other class decides. */
abstract class FiguresTest extends AtTheDesk {

    private static final int DECADES = 10_000;
    private static final AtomicInteger TIMES = new AtomicInteger();

    @OnH2
    static class OnH2Test extends FiguresTest {}

    @OnPostgres
    static class OnPostgresTest extends FiguresTest {}

    @Autowired
    Deciding deciding;

    @Autowired
    Appealing appealing;

    @Autowired
    Queue queue;

    @Autowired
    FiguresReading figures;

    @Autowired
    Flagging flagging;

    @Autowired
    FollowingUp followingUp;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    DeskTime time;

    @Autowired
    MovableClock clock;

    private MemberId author;
    private MemberId moderator;
    private ExperienceId last;

    @BeforeEach
    void anotherTime() {
        author = writers.member();
        moderator = writers.moderator();
        clock.advance(Duration.ofDays(DECADES + 200L * TIMES.incrementAndGet()));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void tellsHowLongHalfAndNineOfTenWaited() {
        for (int hours = 1; hours <= 10; hours++) {
            settled("Late afternoon is when I tighten up.", Duration.ofHours(hours), declined());
        }

        FiguresPage.Wait week = wait(Urgency.ORDINARY, FigurePeriod.WEEK);

        assertThat(week.decisions()).isEqualTo(10);
        assertThat(week.half()).isEqualTo(new Waited(0, 5, 0));
        assertThat(week.most()).isEqualTo(new Waited(0, 9, 0));
        assertThat(week.few()).isFalse();
        assertThat(wait(Urgency.CRISIS, FigurePeriod.QUARTER)).isEqualTo(new FiguresPage.Wait(0, null, null));
    }

    @Test
    void countsEachPeriodFromNowBack() {
        settled("Late afternoon is when I tighten up.", Duration.ofHours(3), declined());
        clock.advance(Duration.ofDays(8));
        settled("Mornings are harder.", Duration.ofHours(1), Decision.publish());

        assertThat(counts(CaseOutcome.DECLINE)).containsExactly(0, 1, 1);
        assertThat(counts(CaseOutcome.PUBLISH)).containsExactly(1, 1, 1);
        clock.advance(Duration.ofDays(23));
        assertThat(counts(CaseOutcome.DECLINE)).containsExactly(0, 0, 1);
        assertThat(wait(Urgency.ORDINARY, FigurePeriod.MONTH).half()).isEqualTo(new Waited(0, 1, 0));
        clock.advance(Duration.ofDays(90));
        assertThat(counts(CaseOutcome.DECLINE)).containsExactly(0, 0, 0);
    }

    @Test
    void whatWasTakenBackIsASecondThoughtAndNoDecision() {
        long taken = settled("Late afternoon is when I tighten up.", Duration.ofHours(1), declined());
        deciding.undo(moderator, taken);
        settled("Mornings are harder.", Duration.ofHours(2), declined());

        assertThat(share("taken-back", FigurePeriod.WEEK)).isEqualTo(new PartOf(1, 2));
        assertThat(counts(CaseOutcome.DECLINE)).containsExactly(1, 1, 1);
        assertThat(wait(Urgency.ORDINARY, FigurePeriod.WEEK).decisions()).isEqualTo(1);
    }

    @Test
    void tellsHowManyCrisesWereAnsweredInTime() {
        settled("I want to kill myself tonight.", Duration.ofMinutes(30), Decision.publish());
        settled("I want to kill myself tonight.", Duration.ofMinutes(61), new Decision(CaseOutcome.HOLD, null, ""));
        settled("I want to kill myself tonight.", Duration.ofHours(5), declined());

        assertThat(share("crisis", FigurePeriod.WEEK)).isEqualTo(new PartOf(1, 3));
        assertThat(wait(Urgency.CRISIS, FigurePeriod.WEEK).decisions()).isEqualTo(2);
    }

    @Test
    void tellsHowOftenAppealsAreUpheld() {
        answered(AppealState.UPHELD);
        answered(AppealState.REFUSED);
        answered(AppealState.REFUSED);
        Imposition slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        sanctionAppealing.appeal(author, clockwork.inForce(moderator, author, slow, 0), "It was a joke.");

        assertThat(share("overturned", FigurePeriod.WEEK)).isEqualTo(new PartOf(1, 3));
        assertThat(figures.page().appeals()).containsExactly(4, 4, 4);
    }

    @Test
    void tellsWhatARuleHeldForNothing() {
        settled("Late afternoon is when I tighten up.", Duration.ofHours(1), Decision.publish());
        settled("Mornings are harder.", Duration.ofHours(1), declined());

        FiguresPage.RuleShare rule = figures.page().rules().get(0);

        assertThat(rule.published()).isEqualTo(new PartOf(1, 2));
        assertThat(rule.published().few()).isTrue();
        clock.advance(Duration.ofDays(91));
        assertThat(figures.page().rules()).isEmpty();
    }

    @Test
    void tellsWhatWaitsNow() {
        FiguresPage.Waiting before = waiting(WaitingKind.CRISIS);
        ExperienceId id = writers.submit(author, "Tonight", "I want to kill myself tonight.");
        assertThat(waiting(WaitingKind.CRISIS).waiting()).isEqualTo(before.waiting() + 1);
        assertThat(waiting(WaitingKind.CRISIS).overdue()).isEqualTo(before.overdue());

        clock.advance(Duration.ofHours(2));
        assertThat(waiting(WaitingKind.CRISIS).overdue()).isEqualTo(before.overdue() + 1);
        assertThat(waiting(WaitingKind.CRISIS).oldest()).isNotNull();
        decide(id, Decision.publish());
        assertThat(waiting(WaitingKind.CRISIS).waiting()).isEqualTo(before.waiting());
    }

    /** At the present time, since a session ends before all those months. */
    @Test
    void thePageSaysWhatItCountsAndNamesNobody() {
        clock.reset();
        settled("Late afternoon is when I tighten up.", Duration.ofSeconds(1), Decision.publish());

        Visitor auditor = new Visitor(port);
        auditor.signIn(writers.name(writers.somebody(Role.AUDITOR)), Writers.PASSWORD);
        Document page = Visitor.html(auditor.get("/moderation/figures"));

        assertThat(page.select("[aria-labelledby=h-waits]").text())
                .contains("half within", "nine of ten within", "of ");
        assertThat(page.select("[aria-labelledby=h-outcomes] tbody tr").first().text())
                .startsWith("Published ");
        assertThat(page.select("[aria-labelledby=h-precision] tbody").text()).contains(" in every 100");
        assertThat(page.text()).doesNotContain(writers.name(moderator), writers.name(author));
        assertThat(page.select(".site-nav a[aria-current=page]").text()).isEqualTo("Figures");
    }

    @Test
    void fewAreSaidToBeFew() {
        settled("Late afternoon is when I tighten up.", Duration.ofHours(3), Decision.publish());

        assertThat(wait(Urgency.ORDINARY, FigurePeriod.WEEK).few()).isTrue();
        assertThat(figures.page()
                        .rules()
                        .get(0)
                        .published()
                        .range()
                        .orElseThrow()
                        .lowerOf100())
                .isEqualTo(20);
    }

    /** Sent now, decided after this time. */
    private long settled(String body, Duration wait, Decision decision) {
        author = writers.member();
        last = writers.submit(author, "A wheat bag", body);
        clock.advance(wait);
        return decide(last, decision);
    }

    private long decide(ExperienceId id, Decision decision) {
        OpenCase open = queue.openCase(id).orElseThrow();
        return deciding.decide(moderator, open.id(), open.version(), decision);
    }

    private void answered(AppealState how) {
        settled("Late afternoon is when I tighten up.", Duration.ofHours(1), declined());
        clock.advance(Duration.ofHours(1));
        AppealId asked = appealing.appeal(author, last, "Look again.");
        appealing.decide(writers.moderator(), asked, 0, how, "I have looked.");
    }

    private static Decision declined() {
        return new Decision(CaseOutcome.DECLINE, "sourcing", "We can’t show this.");
    }

    private FiguresPage.Wait wait(Urgency urgency, FigurePeriod period) {
        return figures.page().waits().stream()
                .filter(it -> it.urgency() == urgency)
                .map(it -> it.periods().get(period.ordinal()))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> counts(CaseOutcome outcome) {
        return figures.page().outcomes().stream()
                .filter(it -> it.outcome() == outcome)
                .map(FiguresPage.Outcomes::counts)
                .findFirst()
                .orElseThrow();
    }

    private PartOf share(String kind, FigurePeriod period) {
        return figures.page().shares().stream()
                .filter(it -> it.kind().equals(kind))
                .map(it -> it.periods().get(period.ordinal()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsOfEverythingThatStandsInTheQueue() {
        waiting.make();
        MemberId wren = writers.moderator();
        Imposition slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        sanctionAppealing.appeal(author, clockwork.inForce(wren, author, slow, 0), "It was a joke.");
        flagging.byModerator(wren, author, "Look.");
        ExperienceId id = writers.suggest(author, "Tonight", "Warm stones");
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(wren, open.id(), open.version(), new Decision(CaseOutcome.ESCALATE, null, ""));
        followingUp.plan(wren, open.id(), time.today(), "Has she written since?");
        followingUp.plan(wren, open.id(), time.today().plusDays(9), "And then?");

        assertThat(figures.page().waiting())
                .extracting(FiguresPage.Waiting::kind, FiguresPage.Waiting::waiting, FiguresPage.Waiting::overdue)
                .containsExactly(
                        tuple(WaitingKind.CRISIS, 1, 0),
                        tuple(WaitingKind.ORDINARY, 0, 0),
                        tuple(WaitingKind.PATIENT, 0, 0),
                        tuple(WaitingKind.FOLLOW_UPS, 1, 0),
                        tuple(WaitingKind.APPEALS, 0, 0),
                        tuple(WaitingKind.SANCTION_APPEALS, 1, 0),
                        tuple(WaitingKind.ACCOUNTS, 1, 0),
                        tuple(WaitingKind.SUGGESTIONS, 1, 0));
        clock.advance(Duration.ofDays(4));
        assertThat(waiting(WaitingKind.ACCOUNTS).overdue()).isEqualTo(1);
        assertThat(waiting(WaitingKind.ACCOUNTS).oldest()).isEqualTo(Waited.of(Duration.ofDays(4)));
        assertThat(waiting(WaitingKind.FOLLOW_UPS).oldest().days())
                .as("from the day on, whenever it was planned")
                .isEqualTo(4);
        waiting.make();
    }

    private FiguresPage.Waiting waiting(WaitingKind kind) {
        return figures.page().waiting().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
