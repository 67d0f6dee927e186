package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody may know of a month. Each test has a month of its own, twenty years from now. */
@DeskTest
abstract class ModerationFiguresTest {

    private static final AtomicInteger TIMES = new AtomicInteger();

    @OnH2
    static class OnH2Test extends ModerationFiguresTest {}

    @OnPostgres
    static class OnPostgresTest extends ModerationFiguresTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Appealing appealing;

    @Autowired
    Reporting reporting;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    SanctionAppeals sanctionAppeals;

    @Autowired
    Queue queue;

    @Autowired
    ModerationFigures figures;

    @Autowired
    MovableClock clock;

    private YearMonth month;
    private MemberId author;
    private MemberId moderator;

    @BeforeEach
    void aMonthBegins() {
        author = writers.member();
        moderator = writers.moderator();
        month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC))
                .plusMonths(240L + 3L * TIMES.incrementAndGet());
        itIs(start().plus(Duration.ofDays(3)));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void countsWhatHappenedAndNothingThatWasTakenBack() {
        ExperienceId declined = sent("Late afternoon is when I tighten up.");
        decide(declined, answered(CaseOutcome.DECLINE, "sourcing"));
        clock.advance(Duration.ofHours(1));
        decide(sent("Mornings are harder."), answered(CaseOutcome.RETURN, "amounts"));
        decide(sent("I want to kill myself tonight."), answered(CaseOutcome.DECLINE, "sourcing"));
        long taken = decide(sent("Evenings are fine."), answered(CaseOutcome.DECLINE, "unkind"));
        deciding.undo(moderator, taken);
        ExperienceId up = sent("Swimming slowly.");
        decide(up, Decision.publish());
        reporting.report(writers.member(), up, new MemberReport.Told(Door.RULE, "unkind", ""));
        reporting.report(writers.member(), up, new MemberReport.Told(Door.WORRIED, null, ""));
        clock.advance(Duration.ofHours(2));
        decide(up, answered(CaseOutcome.REMOVE, "unkind"));
        impose(author, new Measure(SanctionKind.WARNING, 90));
        MemberId slowed = writers.member();
        SanctionId slow = impose(slowed, new Measure(SanctionKind.SLOW_MODE, 7));
        AppealId asked = appealing.appeal(author, declined, "Look again.");
        MemberId other = writers.moderator();
        appealing.decide(other, asked, 0, AppealState.UPHELD, "");
        appealing.takeBack(other, asked);
        appealing.decide(other, asked, 2, AppealState.REFUSED, "I have looked.");
        sanctionAppealing.appeal(slowed, slow, "Look again.");
        AppealId against =
                sanctionAppeals.findBySanction(slow.value()).orElseThrow().id();
        sanctionAppealing.decide(other, against, 0, AppealState.UPHELD, "");

        ModerationCounts counts = figures.between(start(), end());

        assertThat(counts.sent()).isEqualTo(5);
        assertThat(counts.published()).isEqualTo(1);
        assertThat(counts.returned()).isEqualTo(1);
        assertThat(counts.declined()).isEqualTo(2);
        assertThat(counts.removed()).isEqualTo(1);
        assertThat(counts.reasons()).isEqualTo(Map.of("sourcing", 2, "amounts", 1, "unkind", 1));
        assertThat(counts.reports()).isEqualTo(Map.of("rule", 1, "worried", 1));
        assertThat(counts.sanctions())
                .containsEntry("warning", 1)
                .containsEntry("slow_mode", 1)
                .containsEntry("silence", 0);
        assertThat(counts.appealsUpheld()).isEqualTo(1);
        assertThat(counts.appealsRefused()).isEqualTo(1);
        assertThat(counts.settled()).isEqualTo(5);
        assertThat(counts.medianWait()).isLessThan(Duration.ofHours(1));
        assertThat(counts.crises()).isEqualTo(2);
    }

    @Test
    void aWorryAddsToWhatWasToldAndChangesNoMonthThatIsOver() {
        MemberId reporter = writers.member();
        ExperienceId up = sent("Swimming slowly.");
        decide(up, Decision.publish());
        reporting.report(reporter, up, new MemberReport.Told(Door.RULE, "unkind", ""));
        itIs(end().plus(Duration.ofDays(3)));
        reporting.report(reporter, up, new MemberReport.Told(Door.WORRIED, null, ""));
        itIs(end().plus(Duration.ofDays(40)));
        reporting.report(reporter, up, new MemberReport.Told(Door.WORRIED, null, "Still."));

        assertThat(figures.between(start(), end()).reports()).isEqualTo(Map.of("rule", 1, "worried", 0));
        assertThat(figures.between(end(), end().plus(Duration.ofDays(28))).reports())
                .isEqualTo(Map.of("rule", 0, "worried", 1));
    }

    @Test
    void whatRulesLetPassIsSentAndPublishedToo() {
        decide(sent("Late afternoon is when I tighten up."), Decision.publish());
        decide(sent("Mornings are harder."), Decision.publish());
        sent("Swimming slowly.");

        ModerationCounts counts = figures.between(start(), end());

        assertThat(counts.sent()).isEqualTo(3);
        assertThat(counts.published()).isEqualTo(3);
        assertThat(counts.settled()).isEqualTo(2);
        assertThat(figures.between(end(), end().plus(Duration.ofDays(30))).sent())
                .isZero();
    }

    @Test
    void aMonthIsToldOnceItIsOverAndNothingInItCanBeTakenBack() {
        decide(sent("Late afternoon is when I tighten up."), Decision.publish());

        itIs(end().plus(Duration.ofMinutes(9)));
        assertThat(months().get(0).path("month").stringValue()).isNotEqualTo(month.toString());
        itIs(end().plus(Duration.ofMinutes(11)));
        assertThat(months().get(0).path("month").stringValue()).isEqualTo(month.toString());
        assertThat(months().size()).isLessThanOrEqualTo(12);
    }

    @Test
    void thePageAndTheDataSayTheSameAndNameNobody() {
        for (int i = 0; i < 6; i++) {
            author = writers.member();
            decide(sent("Late afternoon is when I tighten up."), answered(CaseOutcome.DECLINE, "sourcing"));
        }
        itIs(end().plus(Duration.ofDays(1)));

        Visitor guest = new Visitor(port);
        Document page = Visitor.html(guest.get("/transparency"));
        String table = guest.send(data(guest, "/transparency.csv")).body();
        JsonNode first = months().get(0);

        assertThat(page.select("[aria-labelledby=cap-texts] tbody tr").first().text())
                .contains("5 to 9", "fewer than 5", "too few to say");
        assertThat(page.select("[aria-labelledby=cap-reasons] tbody tr").first().text())
                .contains("5 to 9");
        assertThat(page.text()).contains("fewer than 10", "for 30 days").doesNotContain(writers.name(moderator));
        assertThat(first.path("sent").toString()).isEqualTo("{\"from\":5,\"to\":9}");
        assertThat(first.path("published").toString()).isEqualTo("{\"from\":0,\"to\":4}");
        assertThat(first.path("reasons").toString()).isEqualTo("{\"sourcing\":{\"from\":5,\"to\":9}}");
        assertThat(first.path("crises").toString()).isEqualTo("{\"from\":0,\"to\":9}");
        assertThat(first.path("medianWaitHours").isNull()).isTrue();
        assertThat(table)
                .startsWith("month,figure,from,to\r\n")
                .contains(
                        month + ",sent,5,9\r\n",
                        month + ",declined,5,9\r\n",
                        month + ",reason_sourcing,5,9\r\n",
                        month + ",reports_rule,0,4\r\n",
                        month + ",median_wait_hours,,\r\n");
    }

    @Test
    void theDataAreOpenToProgramsAndDescribed() {
        Visitor program = new Visitor(port);
        for (String path : new String[] {"/api/v1/transparency", "/transparency.csv"}) {
            var answer = program.send(data(program, path));
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("cross-origin");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(program.send(data(program, path).header("If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(program.send(data(program, "/api/v1/openapi.json")).body())
                    .contains("\"" + path + "\"");
        }
        assertThat(program.get("/transparency").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(Visitor.html(program.get("/guidelines")).select("main a[href=/transparency]"))
                .hasSize(1);
    }

    private JsonNode months() {
        Visitor program = new Visitor(port);
        return JsonMapper.shared()
                .readTree(program.send(data(program, "/api/v1/transparency")).body())
                .path("months");
    }

    private static HttpRequest.Builder data(Visitor program, String path) {
        return program.request(path).setHeader("Accept", "*/*");
    }

    private ExperienceId sent(String body) {
        return writers.submit(author, "A wheat bag", body);
    }

    private long decide(ExperienceId id, Decision decision) {
        OpenCase open = queue.openCase(id).orElseThrow();
        return deciding.decide(moderator, open.id(), open.version(), decision);
    }

    private static Decision answered(CaseOutcome outcome, String reason) {
        return new Decision(outcome, reason, "We can’t show this.");
    }

    private Instant start() {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void itIs(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private SanctionId impose(MemberId member, Measure measure) {
        Imposition it = new Imposition(measure, "again-unkind", "Please be kinder.");
        return clockwork.inForce(writers.somebody(Role.LEAD), member, it, 0);
    }
}
