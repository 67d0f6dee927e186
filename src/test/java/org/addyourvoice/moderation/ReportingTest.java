package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.TextRetention;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members tell moderators of a text, and hear what came of it. */
@DeskTest
abstract class ReportingTest {

    @OnH2
    static class OnH2Test extends ReportingTest {}

    @OnPostgres
    static class OnPostgresTest extends ReportingTest {}

    private static final MemberReport.Told UNKIND = new MemberReport.Told(Door.RULE, "unkind", "It mocks somebody.");
    private static final MemberReport.Told WORRIED = new MemberReport.Told(Door.WORRIED, null, "Sounds like goodbye.");

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Reporting reporting;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Cases cases;

    @Autowired
    Appealing appealing;

    @Autowired
    Reading reading;

    @Autowired
    TextRetention retention;

    @Autowired
    OwnHistories histories;

    @Autowired
    Clockwork clockwork;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId moderator;
    private MemberId author;
    private MemberId reporter;
    private ExperienceId up;

    @BeforeEach
    void somethingIsUp() {
        moderator = writers.somebody(Role.LEAD);
        author = writers.member();
        reporter = writers.member();
        up = writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
        decide(Decision.publish());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whoReportedAModeratorsOwnTextIsNotToldToThem() {
        MemberId colleague = writers.somebody(Role.MODERATOR);
        ExperienceId theirs = writers.submit(colleague, "A wheat bag", "Late afternoon is when I tighten up.");
        queue.openCase(theirs)
                .ifPresent(open -> deciding.decide(moderator, open.id(), open.version(), Decision.publish()));
        reporting.report(reporter, theirs, UNKIND);

        String path =
                "/moderation/cases/" + queue.openCase(theirs).orElseThrow().id();
        assertThat(html(signedIn(moderator).get(path)).text()).contains(writers.name(reporter), "It mocks somebody.");
        assertThat(html(signedIn(colleague).get(path)).text())
                .contains("You wrote this")
                .doesNotContain(writers.name(reporter), "It mocks somebody.");
    }

    @Test
    void whoeverWorriesIsAskedWhetherItIsUrgentAndNotTold() {
        Document page = html(signedIn(reporter).get("/experiences/" + up + "/report/thanks?kind=worried"));

        assertThat(page.select(".next li").eachText())
                .anyMatch(it -> it.startsWith("Is somebody in danger now? Call "));
    }

    @Test
    void thanksAreGivenOnlyForATextThatIsThereOrWasToldOf() {
        Visitor visitor = signedIn(reporter);
        String thanks = "/experiences/" + up + "/report/thanks";
        assertThat(visitor.get("/experiences/99999999/report/thanks").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(thanks).statusCode()).isEqualTo(200);
        reporting.report(reporter, up, UNKIND);
        decide(new Decision(CaseOutcome.HIDE, null, ""));

        assertThat(visitor.get(thanks).statusCode()).isEqualTo(200);
        assertThat(signedIn(writers.member()).get(thanks).statusCode()).isEqualTo(404);
    }

    @Test
    void aReportBringsItToModeratorsWhileItStaysUp() {
        reporting.report(reporter, up, UNKIND);
        reporting.report(reporter, up, UNKIND);

        assertThat(reading.published(up)).isPresent();
        assertThat(count("select count(*) from member_report where experience_id = :id"))
                .isEqualTo(1);
        assertThat(it().state()).isEqualTo(CaseState.OPEN);
        assertThat(it().score()).as("one report of somebody unknown").isEqualTo(10);
        Document page = html(signedIn(moderator).get("/moderation/cases/" + it().id()));
        assertThat(page.select("[aria-labelledby=h-reports]").text())
                .contains("Unkind", "It mocks somebody.", writers.name(reporter));
        assertThat(page.select("[aria-labelledby=h-score]").text())
                .contains("10 points")
                .doesNotContain("first-posts");
        assertThat(page.select("input[name=outcome]").eachAttr("value")).containsExactly("keep", "hide", "remove");
    }

    @Test
    void whoIsNewHidesNothing() {
        Stream.of(reporter, writers.member(), writers.known(), writers.known(), writers.member())
                .forEach(it -> reporting.report(it, up, UNKIND));

        assertThat(reading.published(up)).as("two are known here").isPresent();
        assertThat(it().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void whoIsSilencedIsHeardAndHidesNothing() {
        MemberId silenced = writers.known();
        clockwork.inForce(
                moderator,
                silenced,
                new Imposition(new Measure(SanctionKind.SILENCE, 7), "account-other", "Please rest."),
                0);

        Stream.of(writers.known(), writers.known(), silenced).forEach(it -> reporting.report(it, up, UNKIND));

        assertThat(it().state()).isEqualTo(CaseState.OPEN);
        assertThat(count("select count(*) from member_report where experience_id = :id"))
                .isEqualTo(3);
        assertThat(reading.published(up))
                .as("two are known here and not silenced")
                .isPresent();
    }

    @Test
    void severalPutItOutOfSightAndOutOfTheTalliesUntilSomebodyDecides() {
        Stream.of(writers.known(), writers.known(), writers.known()).forEach(it -> reporting.report(it, up, UNKIND));

        assertThat(reading.published(up)).isEmpty();
        assertThat(voices()).isZero();
        assertThat(
                        count(
                                "select count(*) from audit_entry where experience_id = :id and action = 'HIDDEN' and actor_id is null"))
                .isEqualTo(1);

        decide(Decision.publish());
        assertThat(reading.published(up)).isPresent();
        assertThat(voices()).isEqualTo(1);
    }

    @Test
    void whatAModeratorLeftUpIsNotHiddenByNumbers() {
        reporting.report(reporter, up, UNKIND);
        decide(new Decision(CaseOutcome.KEEP, null, ""));

        Stream.of(writers.known(), writers.known(), writers.known()).forEach(it -> reporting.report(it, up, UNKIND));

        assertThat(reading.published(up)).isPresent();
        assertThat(it().state()).as("somebody looks again").isEqualTo(CaseState.OPEN);
    }

    @Test
    void aWorryComesFirstAndHidesNothing() {
        ExperienceId other = writers.submit(writers.member(), "Another", "Swimming slowly.");
        Stream.of(reporter, writers.member(), writers.member()).forEach(it -> reporting.report(it, up, WORRIED));

        assertThat(reading.published(up)).isPresent();
        assertThat(it().urgency()).isEqualTo(Urgency.CRISIS);
        assertThat(it().dueAt()).isBefore(clock.instant().plus(Duration.ofHours(1)));
        assertThat(queue.openCase(other)).isPresent();
        assertThat(queue.page(
                                QueueForm.of(QueueKind.TEXTS),
                                QueueFilter.of(QueueKind.TEXTS),
                                1,
                                moderator,
                                Locale.ENGLISH)
                        .entries())
                .first()
                .satisfies(it -> assertThat(it.row().crisis()).isTrue());
    }

    @Test
    void whoReportedHearsInPlainWordsWhenItIsSettled() {
        reporting.report(reporter, up, UNKIND);
        assertThat(answer()).isEqualTo("WAITS");

        long taken = decide(new Decision(CaseOutcome.REMOVE, "unkind", "It mocks a neighbour."));
        assertThat(answer()).as("it may be taken back").isEqualTo("WAITS");
        deciding.undo(moderator, taken);
        decide(new Decision(CaseOutcome.KEEP, null, ""));
        clock.advance(Duration.ofMinutes(10));

        assertThat(answer()).isEqualTo("LEFT");
        assertThat(html(signedIn(reporter).get("/me/moderation")).text()).contains("left it as it is");
    }

    @Test
    void whoReportedHearsThatATextCameBackOnASecondLook() {
        reporting.report(reporter, up, UNKIND);
        decide(new Decision(CaseOutcome.REMOVE, "unkind", "It mocks a neighbour."));
        clock.advance(Duration.ofMinutes(10));
        assertThat(answer()).isEqualTo("ACTED");
        AppealId asked = appealing.appeal(author, up, "It is my own neighbour’s joke.");

        appealing.decide(writers.moderator(), asked, 0, AppealState.UPHELD, "So it is.");

        assertThat(answer()).as("the answer may be taken back").isEqualTo("ACTED");
        clock.advance(Duration.ofMinutes(10));
        assertThat(answer()).isEqualTo("RESTORED");
        assertThat(html(signedIn(reporter).get("/me/moderation")).text())
                .contains("another one put it back up. It was right to tell us all the same.");
    }

    @Test
    void whoWasRightBeforeWeighsMore() {
        reporting.report(reporter, up, UNKIND);
        decide(new Decision(CaseOutcome.REMOVE, "unkind", "It mocks a neighbour."));
        up = writers.submit(author, "Another", "Swimming slowly.");
        decide(Decision.publish());

        reporting.report(reporter, up, UNKIND);

        assertThat(it().score()).as("20 × 2/3 for the report").isEqualTo(13);
    }

    @Test
    void whatSomebodyHasDecidedOnIsNoReasonForWhatCameLater() {
        Visitor desk = signedIn(moderator);
        reporting.report(reporter, up, UNKIND);

        Document page = html(desk.get("/moderation/cases/" + it().id()));

        assertThat(page.select("[aria-labelledby=h-why]").text())
                .isEqualTo("Why it is here Members told of it. What they said stands below.");
        assertThat(page.select("[aria-labelledby=h-score] li").eachText())
                .containsExactly("Reports that wait (1), by how often their reporters were right: 10 points");
        long kept = decide(new Decision(CaseOutcome.KEEP, null, ""));
        assertThat(html(desk.get("/moderation/cases/" + it().id()))
                        .select("[aria-labelledby=h-why]")
                        .text())
                .as("of a case that is decided all is told")
                .contains("first-posts");
        deciding.undo(moderator, kept);
        assertThat(html(desk.get("/moderation/cases/" + it().id())).text()).doesNotContain("first-posts");
    }

    @Test
    void aDecisionThatIsTakenBackLeavesTheRulesReasons() {
        up = writers.submit(author, "Another", "Swimming slowly.");

        deciding.undo(moderator, decide(Decision.publish()));

        assertThat(it().score()).isEqualTo(20);
        assertThat(html(signedIn(moderator).get("/moderation/cases/" + it().id()))
                        .text())
                .contains("first-posts holds it.", "The rule first-posts: 20 points");
    }

    @Test
    void aWorryIsNeverLostBehindAnEarlierReport() {
        reporting.report(reporter, up, UNKIND);
        decide(new Decision(CaseOutcome.KEEP, null, ""));
        clock.advance(Duration.ofMinutes(10));
        assertThat(answer()).isEqualTo("LEFT");

        assertThat(reporting.report(reporter, up, UNKIND)).as("no news").isFalse();
        assertThat(it().state()).isEqualTo(CaseState.DECIDED);
        assertThat(reporting.report(reporter, up, WORRIED)).isTrue();

        assertThat(count("select count(*) from member_report where experience_id = :id"))
                .isEqualTo(1);
        assertThat(it().state()).isEqualTo(CaseState.OPEN);
        assertThat(it().urgency()).isEqualTo(Urgency.CRISIS);
        assertThat(answer()).isEqualTo("WAITS");
        Document page = html(signedIn(moderator).get("/moderation/cases/" + it().id()));
        assertThat(page.select("[aria-labelledby=h-reports]").text())
                .contains("It mocks somebody.", "Sounds like goodbye.");

        decide(new Decision(CaseOutcome.KEEP, null, ""));
        clock.advance(Duration.ofDays(7));
        assertThat(reporting.report(reporter, up, WORRIED)).as("still worried").isTrue();
        assertThat(it().urgency()).isEqualTo(Urgency.CRISIS);
    }

    @Test
    void whoReportsAgainIsToldThatItCountsOnce() {
        Visitor visitor = signedIn(reporter);
        String path = "/experiences/" + up + "/report";
        visitor.post(path, "kind", "rule", "reason", "unkind", "note", "");

        var again = visitor.post(path, "kind", "rule", "reason", "unkind", "note", "");

        Document thanks =
                html(visitor.get(again.headers().firstValue("Location").orElseThrow()));
        assertThat(thanks.text()).contains("It counts once").contains("No moderator is on duty right now");
    }

    @Test
    void whoReportedHearsAlsoWhenTheTextIsTakenBackFirst() {
        reporting.report(reporter, up, UNKIND);
        clock.advance(Duration.ofMinutes(10));
        writers.withdraw(author, up);

        assertThat(answer()).isEqualTo("GONE");
        assertThat(html(signedIn(reporter).get("/me/moderation")).text()).contains("The text is gone");
    }

    @Test
    void aWorryThatLedToNothingIsNotSaidToHaveLedToSomething() {
        reporting.report(reporter, up, WORRIED);
        decide(new Decision(CaseOutcome.KEEP, null, ""));
        clock.advance(Duration.ofMinutes(10));

        assertThat(answer()).isEqualTo("READ");
        assertThat(html(signedIn(reporter).get("/me/moderation")).text()).contains("nothing that had to be done");
    }

    @Test
    void theAuthorsOwnWishIsNobodyElsesReason() {
        Visitor visitor = signedIn(reporter);
        String path = "/experiences/" + up + "/report";

        assertThat(html(visitor.get(path)).select("[value=at-own-request]")).isEmpty();
        assertThat(html(visitor.get(path)).select("[value=unkind]")).isNotEmpty();
        assertThat(visitor.post(path, "kind", "rule", "reason", "at-own-request")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theAuthorNeverLearnsWho() {
        reporting.report(reporter, up, WORRIED);
        decide(new Decision(CaseOutcome.KEEP, null, ""));
        clock.advance(Duration.ofMinutes(10));
        Visitor visitor = signedIn(author);

        for (String page : List.of("/me", "/me/moderation", "/me/experiences/" + up, "/experiences/" + up)) {
            assertThat(visitor.get(page).body())
                    .as(page)
                    .doesNotContain(writers.name(reporter))
                    .doesNotContain("Sounds like goodbye");
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where actor_id = :id")
                        .param("id", reporter.value())
                        .query(Integer.class)
                        .single())
                .as("the log names no reporter")
                .isZero();
    }

    @Test
    void notesGoWithTheText() {
        reporting.report(reporter, up, UNKIND);
        clock.advance(Duration.ofMinutes(10));
        writers.withdraw(author, up);
        clock.advance(Duration.ofDays(31));
        retention.look();

        assertThat(count("select count(*) from member_report where experience_id = :id and note <> ''"))
                .isZero();
    }

    @Test
    void nobodyReportsTheirOwnText() {
        assertThatExceptionOfType(OwnCase.class).isThrownBy(() -> reporting.report(author, up, UNKIND));
        assertThat(signedIn(author).get("/experiences/" + up + "/report").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsWhatWasTyped() {
        Visitor visitor = signedIn(reporter);
        String path = "/experiences/" + up + "/report";

        var missing = visitor.post(path, "kind", "rule", "note", "My <b>words</b>");

        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(html(missing).select(".errors").text()).contains("Choose what it breaks");
        assertThat(html(missing).select("textarea").text()).isEqualTo("My <b>words</b>");
        assertThat(visitor.post(path, "kind", "nonsense").statusCode()).isEqualTo(422);
        assertThat(visitor.post(path, "kind", "worried", "note", "x".repeat(1_001))
                        .statusCode())
                .isEqualTo(422);
        assertThat(count("select count(*) from member_report where experience_id = :id"))
                .isZero();

        var sent = visitor.post(path, "kind", "worried", "note", "She sounds far away.");
        assertThat(sent.statusCode()).isEqualTo(302);
        Document thanks = html(visitor.get(sent.headers().firstValue("Location").orElseThrow()));
        assertThat(thanks.select("h1").text()).isEqualTo("Thank you for looking out");
        assertThat(thanks.text()).contains("before anything else");
    }

    private Visitor signedIn(MemberId member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(member), Writers.PASSWORD);
        return visitor;
    }

    private static Document html(java.net.http.HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private long decide(Decision decision) {
        OpenCase open = queue.openCase(up).orElseThrow();
        return deciding.decide(moderator, open.id(), open.version(), decision);
    }

    private ReviewCase it() {
        return cases.findByExperienceAndRevision(up, 1).orElseThrow();
    }

    private String answer() {
        return histories.of(reporter, OwnPages.FIRST).reports().lines().get(0).answer();
    }

    private int voices() {
        return count("select count(*) from tally_voice where experience_id = :id");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("id", up.value()).query(Integer.class).single();
    }
}
