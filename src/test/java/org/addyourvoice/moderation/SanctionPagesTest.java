package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.NoSay;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What moderators and members see of sanctions, and what comes back when something is in the way. */
@DeskTest
abstract class SanctionPagesTest {

    private static final String WORDS = "Please say it of the thing,\nnot of the people.";
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String TEXT = "Warm water and rest, and it was better by the evening.";

    @OnH2
    static class OnH2Test extends SanctionPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends SanctionPagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Clockwork clockwork;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    SanctionReading sanctions;

    @Autowired
    MovableClock clock;

    @Autowired
    SqlLog sql;

    private MemberId member;
    private MemberId lead;
    private Visitor desk;
    private String page;

    @BeforeEach
    void people() {
        member = writers.member();
        lead = writers.somebody(Role.LEAD);
        desk = signedIn(lead);
        page = "/moderation/members/" + writers.name(member).replace(" ", "%20") + "/sanctions";
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whoMayNotImposeSoLongMayNotEndItEither() {
        MemberId moderator = writers.moderator();
        Imposition longer = new Imposition(new Measure(SanctionKind.SLOW_MODE, 90), "account-other", WORDS);
        Imposition shorter = new Imposition(new Measure(SanctionKind.REVIEW_FIRST, 30), "account-other", WORDS);
        SanctionId byLead = clockwork.inForce(lead, member, longer, 0);
        SanctionId other = clockwork.inForce(lead, member, shorter, byLead.value());

        assertThatExceptionOfType(NoSay.class)
                .isThrownBy(() -> sanctioning.lift(
                        moderator, byLead, sanctions.find(byLead).orElseThrow().version(), "Enough."));
        Visitor plain = signedIn(moderator);
        assertThat(plain.get("/moderation/sanctions/" + byLead + "/lift").statusCode())
                .isEqualTo(403);
        assertThat(html(plain.get(page)).select("a[href$=/lift]").eachAttr("href"))
                .containsExactly("/moderation/sanctions/" + other + "/lift");
        assertThat(sanctions.mayEnd(lead, sanctions.find(byLead).orElseThrow())).isTrue();
    }

    @Test
    void theListAsksTheDatabaseTheSameHoweverLongItIs() {
        clockwork.inForce(lead, member, note(), 0);
        int one = statements();
        for (int i = 0; i < 4; i++) {
            MemberId another = writers.somebody(Role.LEAD);
            clockwork.inForce(
                    another,
                    member,
                    note(),
                    sanctions.history(member).get(0).id().value());
        }

        assertThat(statements()).isEqualTo(one);
    }

    private static Imposition note() {
        return new Imposition(new Measure(SanctionKind.NOTE, 30), "account-other", WORDS);
    }

    private int statements() {
        desk.get(page);
        return sql.during(() -> desk.get(page)).size();
    }

    @Test
    void oneIsImposedAndEndedOnThePagesAndItsMemberReadsBoth() {
        Document form = html(desk.get(page));
        assertThat(form.select("select[name=measure] option").eachText())
                .contains("Slow mode, 7 days", "Silence, 1 day");

        HttpResponse<String> imposed = impose("slow_mode-7");

        assertThat(URLDecoder.decode(location(imposed), StandardCharsets.UTF_8).replace("%20", " "))
                .isEqualTo("/moderation/members/" + writers.name(member) + "/sanctions");
        Document after = html(desk.get(page));
        assertThat(after.select("[role=status]").text()).contains("Slow mode");
        assertThat(after.select("#h-open ~ .imposed").text())
                .contains("Slow mode", "soon", "Hurtful to others more than once", writers.name(lead));
        Visitor own = signedIn(member);
        assertThat(html(own.get("/me")).select(".notice")).isEmpty();
        begins();
        after = html(desk.get(page));
        assertThat(after.select("#h-open ~ .imposed").text()).contains("in force");
        assertThat(html(own.get("/me")).select(".notice").text()).contains("one new post in a while, until");
        Document standing = html(own.get("/me/standing"));
        assertThat(standing.select("main").text())
                .contains("Slow mode", "Until ", " UTC", "words go deep", "not of the people", "You can still read")
                .doesNotContain(writers.name(lead));

        String lift = after.select("a[href$=/lift]").attr("href");
        assertThat(desk.post(lift, "words", " ", "version", version(lift)).statusCode())
                .isEqualTo(422);
        assertThat(desk.post(lift, "words", "You wrote to us. Thank you.", "version", version(lift))
                        .statusCode())
                .isEqualTo(302);
        assertThat(html(own.get("/me")).select(".notice")).isEmpty();
        clock.advance(WINDOW);
        assertThat(html(own.get("/me/standing")).select("main").text())
                .contains("Nothing stands against you", "ended early", "You wrote to us.")
                .doesNotContain(writers.name(lead));
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsTheRest() {
        HttpResponse<String> nothing = desk.post(page, "measure", "silence-2", "reason", "amounts", "words", WORDS);

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(html(nothing).select(".errors a").eachText())
                .containsExactly("Choose what to impose.", "Choose a reason.");
        assertThat(html(nothing).select("textarea[name=words]").text()).isEqualTo(WORDS);
        HttpResponse<String> wordless =
                desk.post(page, "measure", "note-30", "reason", "threats", "words", "x".repeat(1001));
        assertThat(html(wordless).select("#words-error").text()).contains("1,000");
        assertThat(html(wordless).select("option[value=note-30][selected], option[value=threats][selected]"))
                .hasSize(2);
        assertThat(sanctions.history(member)).isEmpty();
    }

    @Test
    void whoeverIsQuickerImposesAndTheOtherKeepsTheirWords() {
        Visitor slow = signedIn(writers.somebody(Role.MODERATOR));
        String seen = html(slow.get(page)).select("input[name=seen]").val();
        impose("slow_mode-7");

        HttpResponse<String> late =
                slow.post(page, "measure", "warning-90", "reason", "threats", "words", WORDS, "seen", seen);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select(".errors").text()).contains("in the meantime");
        assertThat(html(late).select("textarea[name=words]").text()).isEqualTo(WORDS);
        assertThat(html(late).select("main").text()).contains("Slow mode", "soon");
        String now = html(late).select("input[name=seen]").val();
        HttpResponse<String> same =
                slow.post(page, "measure", "slow_mode-3", "reason", "threats", "words", WORDS, "seen", now);
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(html(same).select(".errors").text()).contains("only one at a time", "or end that one first");
        assertThat(html(same).select(".errors a").attr("href")).isEqualTo("#h-open");
        assertThat(html(same).select("section:has(#h-open)").text()).contains("Slow mode");
        assertThat(html(same).select("textarea[name=words]").text()).isEqualTo(WORDS);
        assertThat(slow.post(page, "measure", "warning-90", "reason", "threats", "words", WORDS, "seen", now)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aFormWithoutItsVersionIsNotTakenForALateOne() {
        for (String seen : List.of("", "x", "-1")) {
            HttpResponse<String> answer =
                    desk.post(page, "measure", "warning-90", "reason", "threats", "words", WORDS, "seen", seen);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(html(answer).select(".errors").text())
                    .contains("came without its version")
                    .doesNotContain("in the meantime");
            assertThat(html(answer).select("textarea[name=words]").text()).isEqualTo(WORDS);
            assertThat(html(answer).select("input[name=seen]").val()).isEqualTo("0");
        }
        impose("slow_mode-7");
        begins();
        String lift = html(desk.get(page)).select("a[href$=/lift]").attr("href");
        assertThat(desk.post(lift, "words", "It helped.", "version", "y").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aLiftThatIsLateComesBackWithItsWords() {
        impose("warning-90");
        begins();
        String lift = html(desk.get(page)).select("a[href$=/lift]").attr("href");
        SanctionId id = sanctions.history(member).get(0).id();
        sanctioning.lift(lead, id, sanctions.find(id).orElseThrow().version(), "By somebody else.");

        HttpResponse<String> late = desk.post(lift, "words", "Mine.", "version", "0");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("main").text()).contains("Mine.", "By somebody else.", "It is over");
    }

    @Test
    void whoHasNoSayIsToldSo() {
        String leads = "/moderation/members/" + writers.name(lead).replace(" ", "%20") + "/sanctions";
        Visitor moderator = signedIn(writers.somebody(Role.MODERATOR));

        assertThat(html(desk.get(leads)).select("main").text()).contains("This is you");
        assertThat(html(moderator.get(leads)).select("main").text())
                .contains("Only somebody above this member decides here");
        assertThat(html(moderator.get(leads)).select("form.decision")).isEmpty();
        assertThat(moderator
                        .postFrom("/moderation", leads, "measure", "note-30", "reason", "threats", "words", WORDS)
                        .statusCode())
                .isEqualTo(403);
        assertThat(moderator
                        .get("/moderation/members/nobody-of-that-name/sanctions")
                        .statusCode())
                .isEqualTo(404);
        assertThat(html(moderator.get(page)).select("option[value^=silence], option[value^=suspend]"))
                .isEmpty();
        assertThat(signedIn(writers.somebody(Role.AUDITOR)).get(page).statusCode())
                .isEqualTo(403);
        assertThat(signedIn(member).get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void slowModeGivesTheTextBackAndSaysWhenTheNextIsPossible() {
        writers.submit(member, "Before", TEXT);
        impose(SanctionKind.SLOW_MODE, 7);
        Visitor own = signedIn(member);
        assertThat(html(own.get("/voice")).select(".notice").text()).contains("one new post", "not of the people");

        HttpResponse<String> refused = post(own);

        assertThat(refused.statusCode()).isEqualTo(403);
        Document form = html(refused);
        assertThat(form.select(".errors").text()).contains("Slow mode is on for you", "possible from", "UTC");
        assertThat(form.select("#body").text()).isEqualTo(TEXT);
        assertThat(form.select("#title").val()).isEqualTo("Heat on my neck");
        clock.advance(Duration.ofHours(24));
        assertThat(location(post(own))).startsWith("/voice/sent/");
    }

    @Test
    void closingAnAccountIsASanctionAndHasOneHome() {
        MemberId admin = writers.somebody(Role.ADMIN);
        Visitor admins = signedIn(admin);
        assertThat(location(admins.get("/admin/members/" + member + "/suspend")))
                .endsWith("/sanctions?measure=suspend-7");
        assertThat(html(admins.get(page + "?measure=suspend-7")).select("option[value=suspend-7][selected]"))
                .hasSize(1);

        assertThat(impose("suspend-7").statusCode()).isEqualTo(302);
        begins();

        HttpResponse<String> closed = new Visitor(port).signIn(writers.name(member), Writers.PASSWORD);
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(html(closed).select("main").text()).contains("words go deep", "not of the people.");
        assertThat(html(admins.get("/admin/accounts/" + writers.name(member).replace(" ", "%20")))
                        .select("main")
                        .text())
                .contains("Closed by a sanction until");
        assertThat(html(desk.get(page)).select("main").text()).contains("Closed account", "in force");
    }

    @Test
    void whoseAccountIsClosedIsShutOutAtTheNextRequestWhateverTheJobsDo() {
        Visitor own = signedIn(member);
        assertThat(impose("suspend-7").statusCode()).isEqualTo(302);
        clock.advance(WINDOW.minusSeconds(5));
        assertThat(own.get("/me").statusCode()).as("it may yet be taken back").isEqualTo(200);

        clock.advance(Duration.ofSeconds(5));
        HttpResponse<String> closed = own.get("/me");

        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(html(closed).select("main").text()).contains("words go deep", "not of the people.");
        assertThat(location(own.get("/me"))).endsWith("/login");
        clockwork.look();
        assertThat(html(desk.get("/moderation/log?action=sanction_begun&author="
                                + writers.name(member).replace(" ", "%20")))
                        .select("table.log tbody tr"))
                .as("it begins once")
                .hasSize(1);
    }

    @Test
    void theLogTellsOfItAndCanBeNarrowedDownAndTakenAlong() {
        impose("warning-90");
        String who = writers.name(lead).replace(" ", "%20");

        Document log = html(desk.get("/moderation/log?action=sanction_imposed&who=" + who));
        assertThat(log.select("table.log tbody tr")).hasSize(1);
        assertThat(log.select("table.log tbody tr").text())
                .contains("Sanction imposed", writers.name(member) + ": warning", "Hurtful to others more than once");
        assertThat(html(desk.get("/moderation/log?action=sanction_lifted&who=" + who))
                        .select("table.log tbody tr"))
                .isEmpty();
        String csv = desk.get("/moderation/log/export?action=sanction_imposed&who=" + who)
                .body();
        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith("member,sanction,sanction_kind,role_before,role_after,setting");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .contains(",sanction_imposed,", ",again-unkind,", "," + writers.name(member) + ",")
                .endsWith(",warning,,,");
    }

    /** It can't be taken back any more. */
    private void begins() {
        clock.advance(WINDOW);
        clockwork.look();
    }

    private HttpResponse<String> impose(String measure) {
        String seen = html(desk.get(page)).select("input[name=seen]").val();
        return desk.post(page, "measure", measure, "reason", "again-unkind", "words", WORDS, "seen", seen);
    }

    private void impose(SanctionKind kind, int days) {
        clockwork.inForce(lead, member, new Imposition(new Measure(kind, days), "again-unkind", WORDS), 0);
    }

    private static HttpResponse<String> post(Visitor visitor) {
        return visitor.post(
                "/voice",
                "key",
                "9a1f9a7e-6d0c-4a5e-9b1e-0f6d3a1c2b4d",
                "title",
                "Heat on my neck",
                "body",
                TEXT,
                "context",
                "after",
                "reports[0].strategy",
                "heat-therapy",
                "reports[0].outcome",
                "helped");
    }

    private String version(String lift) {
        return html(desk.get(lift)).select("input[name=version]").val();
    }

    private Visitor signedIn(MemberId id) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(id), Writers.PASSWORD);
        return visitor;
    }
}
