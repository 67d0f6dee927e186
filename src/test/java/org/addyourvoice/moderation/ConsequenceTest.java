package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.AlreadyInForce;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.SanctionView;
import org.addyourvoice.sanction.Sanctioning;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows for an account from a decision: with it, not before it is settled, gone with it, and never from a crisis. */
@DeskTest
abstract class ConsequenceTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String CRISIS = "I want to kill myself tonight.";

    @OnH2
    static class OnH2Test extends ConsequenceTest {}

    @OnPostgres
    static class OnPostgresTest extends ConsequenceTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Reporting reporting;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    Authoring authoring;

    @Autowired
    Appealing appealing;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    SanctionReading sanctions;

    @Autowired
    Clockwork clockwork;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId moderator;
    private ExperienceId id;
    private OpenCase open;

    @BeforeEach
    void somethingWaits() {
        author = writers.member();
        moderator = writers.moderator();
        id = writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
        open = queue.openCase(id).orElseThrow();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void itIsSavedWithTheDecisionAndFeltOnlyOnceThatIsSettled() {
        long decision = decline(SanctionKind.SLOW_MODE, 7);

        SanctionView it = only();
        assertThat(it.decision()).isEqualTo(decision);
        assertThat(it.state()).isEqualTo(SanctionState.PLANNED);
        assertThat(sanctions.inForce(author)).isEmpty();
        Visitor own = signedIn(author);
        assertThat(html(own.get("/me")).select(".notice[role=note]")).isEmpty();
        assertThat(html(own.get("/me/standing")).text()).contains("Nothing stands against you");
        writers.submit(author, "Felt nothing yet", "Warm water and rest, and it was better.");

        clock.advance(WINDOW);
        assertThat(sanctions.inForce(author)).hasSize(1);
        assertThat(html(own.get("/me")).select(".notice[role=note]").text()).contains("one new post in a while");
        assertThatExceptionOfType(Restrained.class)
                .isThrownBy(() -> writers.submit(author, "Too soon", "Warm water and rest, and it was better."));
        clockwork.look();
        assertThat(actions(it)).containsExactly("SANCTION_IMPOSED", "SANCTION_BEGUN");
    }

    @Test
    void takenBackWithTheDecisionItNeverWas() {
        long decision = decline(SanctionKind.SLOW_MODE, 7);
        clock.advance(Duration.ofMinutes(9));

        deciding.undo(moderator, decision);

        assertThat(only().state()).isEqualTo(SanctionState.TAKEN_BACK);
        clock.advance(WINDOW);
        assertThat(sanctions.inForce(author)).isEmpty();
        assertThat(html(signedIn(author).get("/me/standing")).text())
                .contains("Nothing stands against you")
                .doesNotContain("Slow mode");
        clockwork.look();
        assertThat(actions(only())).containsExactly("SANCTION_IMPOSED", "SANCTION_TAKEN_BACK");
        writers.submit(author, "Free", "Warm water and rest, and it was better.");
        OpenCase again = queue.openCase(id).orElseThrow();
        deciding.decide(moderator, again.id(), again.version(), decision(), of(SanctionKind.SLOW_MODE, 3));
        assertThat(sanctions.history(author)).hasSize(2);
    }

    @Test
    void anUpheldAppealEndsItAndTakingThatBackLetsItGoOn() {
        decline(SanctionKind.SLOW_MODE, 7);
        clock.advance(WINDOW);
        clockwork.look();
        AppealId asked = appealing.appeal(author, id, "It was a joke between us.");
        sanctionAppealing.appeal(author, only().id(), "It was a joke.");
        MemberId second = writers.moderator();
        Visitor desk = signedIn(second);
        String page = "/moderation/appeals/" + asked;
        assertThat(html(desk.get(page)).text()).contains("What followed", "Slow mode, until", "ends if the appeal");

        appealing.decide(second, asked, 0, AppealState.UPHELD, "You were right.");

        assertThat(sanctions.inForce(author)).isEmpty();
        assertThat(only().state()).isEqualTo(SanctionState.LIFTED);
        assertThat(html(desk.get(page)).text()).contains("It has ended.");
        assertThat(sanctionAppealing.of(author, only().id()).orElseThrow().state())
                .as("its member hears later")
                .isEqualTo(AppealState.OPEN);
        writers.submit(author, "Free", "Warm water and rest, and it was better.");

        appealing.takeBack(second, asked);

        assertThat(sanctions.inForce(author)).hasSize(1);
        assertThat(sanctionAppealing.of(author, only().id()).orElseThrow().state())
                .isEqualTo(AppealState.OPEN);
        assertThat(actions(only()))
                .containsExactly(
                        "SANCTION_IMPOSED",
                        "SANCTION_BEGUN",
                        "SANCTION_APPEALED",
                        "SANCTION_LIFTED",
                        "SANCTION_RESUMED");
    }

    @Test
    void whatHadBeenEndedBeforeStaysSo() {
        decline(SanctionKind.SLOW_MODE, 7);
        clock.advance(WINDOW);
        MemberId second = writers.moderator();
        AppealId asked = appealing.appeal(author, id, "It was a joke between us.");
        sanctioning.lift(second, only().id(), only().version(), "Enough of it.");
        clock.advance(Duration.ofSeconds(1));

        appealing.decide(second, asked, 0, AppealState.UPHELD, "You were right.");
        appealing.takeBack(second, asked);

        assertThat(only().state()).isEqualTo(SanctionState.LIFTED);
        assertThat(only().closingWords()).isEqualTo("Enough of it.");
    }

    @Test
    void itLeadsToNoTextThatItsAuthorLetGoOf() {
        deciding.decide(moderator, open.id(), open.version(), Decision.publish(), of(SanctionKind.SLOW_MODE, 7));
        clock.advance(WINDOW);
        clockwork.look();
        assertThat(only().decision()).isNotNull();

        authoring.disown(author, id, reading.ownPost(author, id).orElseThrow().version());

        assertThat(only().decision()).isNull();
        assertThat(sanctions.inForce(author)).hasSize(1);
    }

    @Test
    void anAccountIsClosedByTheClockOnceTheDecisionIsSettled() {
        MemberId lead = writers.somebody(Role.LEAD);
        deciding.decide(lead, open.id(), open.version(), decision(), of(SanctionKind.SUSPEND, 7));
        clockwork.look();
        assertThat(new Visitor(port)
                        .signIn(writers.name(author), Writers.PASSWORD)
                        .statusCode())
                .isEqualTo(302);

        clock.advance(WINDOW);
        clockwork.look();

        assertThat(new Visitor(port)
                        .signIn(writers.name(author), Writers.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nothingEverFollowsFromACrisis() {
        MemberId lead = writers.somebody(Role.LEAD);
        ExperienceId urgent = writers.submit(author, "Tonight", CRISIS);
        CaseId crisis = queue.openCase(urgent).orElseThrow().id();

        neverFollows(lead, urgent);
        Visitor desk = signedIn(lead);
        Document page = html(desk.get("/moderation/cases/" + crisis));
        assertThat(page.select("[name=sanction]")).isEmpty();
        HttpResponse<String> forced =
                post(desk, crisis, page.select("input[name=version]").val(), "slow_mode-7");
        assertThat(forced.statusCode()).isEqualTo(422);
        assertThat(html(forced).select(".errors").text()).contains("From a crisis");

        writers.decide(lead, urgent, new Decision(CaseOutcome.HOLD, null, ""));
        neverFollows(lead, urgent);
        assertThat(sanctions.history(author)).isEmpty();
        assertThat(reading.ownPost(author, urgent).orElseThrow().state()).isEqualTo(State.HELD);
    }

    @Test
    void nothingFollowsFromAWorry() {
        deciding.decide(moderator, open.id(), open.version(), Decision.publish());
        reporting.report(writers.member(), id, new MemberReport.Told(Door.WORRIED, null, "It sounds like goodbye."));
        OpenCase worried = queue.openCase(id).orElseThrow();

        for (Role role : List.of(Role.CRISIS_MODERATOR, Role.LEAD, Role.ADMIN)) {
            assertThatExceptionOfType(NeverFollows.class)
                    .isThrownBy(() -> deciding.decide(
                            writers.somebody(role),
                            worried.id(),
                            worried.version(),
                            new Decision(CaseOutcome.REMOVE, "unkind", "It mocks."),
                            of(SanctionKind.NOTE, 30)));
        }
        assertThat(reading.published(id)).isPresent();
        assertThat(sanctions.history(author)).isEmpty();
    }

    @Test
    void nobodyImposesMoreThanTheyMayAndWhatIsRefusedLeavesNoTrace() {
        MemberId plain = writers.somebody(Role.MODERATOR);

        assertThatExceptionOfType(NeverFollows.class)
                .isThrownBy(() ->
                        deciding.decide(plain, open.id(), open.version(), decision(), of(SanctionKind.SILENCE, 7)));
        assertThatExceptionOfType(NeverFollows.class)
                .isThrownBy(() -> deciding.decide(
                        plain,
                        open.id(),
                        open.version(),
                        new Decision(CaseOutcome.ESCALATE, null, ""),
                        of(SanctionKind.NOTE, 30)));
        decline(SanctionKind.SLOW_MODE, 7);
        ExperienceId other = writers.submit(author, "Another", "Warm water and rest, and it was better.");
        OpenCase second = queue.openCase(other).orElseThrow();
        assertThatExceptionOfType(AlreadyInForce.class)
                .isThrownBy(() -> deciding.decide(
                        plain, second.id(), second.version(), decision(), of(SanctionKind.SLOW_MODE, 3)));
        assertThat(reading.ownPost(author, other).orElseThrow().state()).isEqualTo(State.HELD);
        assertThat(sanctions.history(author)).hasSize(1);
    }

    @Test
    void theFormOffersItAndKeepsWhatWasTyped() {
        Visitor desk = signedIn(writers.somebody(Role.MODERATOR));
        String path = "/moderation/cases/" + open.id();
        Document page = html(desk.get(path));
        assertThat(page.select("select[name=sanction] option").eachText())
                .contains("Nothing follows", "Slow mode, 7 days")
                .noneMatch(it -> it.startsWith("Silence"));
        String version = page.select("input[name=version]").val();

        HttpResponse<String> wordless = desk.post(
                path,
                "outcome",
                "decline",
                "reason",
                "unkind",
                "message",
                "It mocks.",
                "version",
                version,
                "sanction",
                "slow_mode-7",
                "sanctionReason",
                "",
                "sanctionWords",
                " ");
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(html(wordless).select(".errors a").eachText())
                .containsExactly("Choose a reason.", "Tell the member why, in a sentence or two.");
        assertThat(html(wordless).select("option[value=slow_mode-7][selected]")).hasSize(1);
        assertThat(html(wordless).select("#message").text()).isEqualTo("It mocks.");

        HttpResponse<String> putIn = desk.post(
                path,
                "insert",
                "1",
                "version",
                version,
                "sanction",
                "slow_mode-7",
                "sanctionWords",
                "Please be kinder.");
        assertThat(html(putIn).select("textarea[name=sanctionWords]").text()).isEqualTo("Please be kinder.");

        HttpResponse<String> stale = post(desk, open.id(), "99", "slow_mode-7");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(html(stale).select("textarea[name=sanctionWords]").text()).isEqualTo("Please be kinder.");
        assertThat(html(stale).select("input[name=sanction]").val()).isEqualTo("slow_mode-7");

        assertThat(post(desk, open.id(), version, "slow_mode-7").statusCode()).isEqualTo(302);
        assertThat(only().kind()).isEqualTo(SanctionKind.SLOW_MODE);
    }

    @Test
    void whatIsInForceAlreadyIsShownAndWhatWasTypedIsKept() {
        decline(SanctionKind.SLOW_MODE, 7);
        ExperienceId other = writers.submit(author, "Another", "Warm water and rest, and it was better.");
        OpenCase second = queue.openCase(other).orElseThrow();
        Visitor desk = signedIn(writers.somebody(Role.MODERATOR));
        String version = Long.toString(second.version());

        Document ahead = conflict(post(desk, second.id(), version, "slow_mode-3"));
        assertThat(ahead.select(".errors").text())
                .contains("Nothing was saved", "Slow mode", "The member doesn’t know of it yet");

        clock.advance(Duration.ofMinutes(10));
        desk = signedIn(writers.somebody(Role.MODERATOR));
        Document page = conflict(post(desk, second.id(), version, "slow_mode-3"));

        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".errors").text())
                .contains("Nothing was saved", "Slow mode", "Please be kinder.")
                .doesNotContain("doesn’t know");
        assertThat(page.select(".errors a").attr("href"))
                .contains("/moderation/members/")
                .endsWith("/sanctions");
        assertThat(page.select("input[value=decline]").hasAttr("checked")).isTrue();
        assertThat(page.select("select[name=sanction] option[selected]").val()).isEqualTo("slow_mode-3");
        assertThat(page.select("details:has(select[name=sanction])").hasAttr("open"))
                .isTrue();
        assertThat(page.select("textarea[name=sanctionWords]").val()).isNotBlank();
        assertThat(page.select("textarea[name=message]").val()).isNotBlank();
        assertThat(reading.ownPost(author, other).orElseThrow().state()).isEqualTo(State.HELD);
        assertThat(post(desk, second.id(), version, "warning-90").statusCode()).isEqualTo(302);
    }

    private static Document conflict(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        return html(answer);
    }

    private void neverFollows(MemberId lead, ExperienceId urgent) {
        OpenCase it = queue.openCase(urgent).orElseThrow();
        assertThatExceptionOfType(NeverFollows.class)
                .isThrownBy(
                        () -> deciding.decide(lead, it.id(), it.version(), decision(), of(SanctionKind.WARNING, 90)));
    }

    private static HttpResponse<String> post(Visitor desk, CaseId id, String version, String sanction) {
        return desk.post(
                "/moderation/cases/" + id,
                "outcome",
                "decline",
                "reason",
                "unkind",
                "message",
                "It mocks.",
                "version",
                version,
                "sanction",
                sanction,
                "sanctionReason",
                "again-unkind",
                "sanctionWords",
                "Please be kinder.");
    }

    private long decline(SanctionKind kind, int days) {
        return deciding.decide(moderator, open.id(), open.version(), decision(), of(kind, days));
    }

    private static Decision decision() {
        return new Decision(CaseOutcome.DECLINE, "unkind", "It mocks somebody.");
    }

    private static Optional<Imposition> of(SanctionKind kind, int days) {
        return Optional.of(new Imposition(new Measure(kind, days), "again-unkind", "Please be kinder."));
    }

    private SanctionView only() {
        assertThat(sanctions.history(author)).hasSize(1);
        return sanctions.history(author).get(0);
    }

    private List<String> actions(SanctionView it) {
        return jdbc.sql("select action from audit_entry where sanction_id = :id order by id")
                .param("id", it.id().value())
                .query(String.class)
                .list();
    }

    private Visitor signedIn(MemberId member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(member), Writers.PASSWORD);
        return visitor;
    }
}
