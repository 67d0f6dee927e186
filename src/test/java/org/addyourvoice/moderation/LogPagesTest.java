package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The log, narrowed down and taken along, by those who may read it. */
@DeskTest
abstract class LogPagesTest {

    @OnH2
    static class OnH2Test extends LogPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends LogPagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Cases cases;

    private MemberId moderator;
    private ExperienceId id;

    @BeforeEach
    void somethingIsDecided() {
        moderator = writers.moderator();
        id = writers.submit(writers.member(), "A wheat bag", "Late afternoon is when I tighten up.");
        writers.decide(moderator, id, new Decision(CaseOutcome.DECLINE, "unkind", "It is unkind."));
    }

    @Test
    void anAuditorReadsItAndNothingElseAtTheDesk() {
        Visitor auditor = signedIn(Role.AUDITOR);

        Document log = Jsoup.parse(auditor.get("/moderation/log").body());
        assertThat(log.select("td").text()).contains("Declined", writers.name(moderator));
        assertThat(log.select("a[href^=/moderation/cases]")).isEmpty();
        assertThat(log.select("nav a").eachText()).contains("Log").doesNotContain("Queue");
        assertThat(auditor.get("/moderation").statusCode()).isEqualTo(403);
    }

    @Test
    void itTellsWhoMayDoWhatAndSinceWhom() {
        MemberId raised = writers.member();
        MemberId admin = writers.somebody(Role.ADMIN);
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(admin), Writers.PASSWORD);

        String page = "/admin/accounts/" + writers.name(raised).replace(" ", "%20") + "/role";
        visitor.post(page, "role", "MODERATOR", "version", "0");
        visitor.post(page, "role", "MODERATOR", "version", "1");

        assertThat(roles(visitor, raised))
                .containsExactly(writers.name(admin) + " Role changed member " + writers.name(raised)
                        + ": Member before, Moderator now");
        assertThat(roles(visitor, admin))
                .as("by the operator")
                .containsExactly("whoever runs the site Role changed member " + writers.name(admin)
                        + ": Member before, Admin now");
        assertThat(visitor.get("/moderation/log/export?action=role_changed").body())
                .contains(writers.name(raised) + ",,,member,moderator");
    }

    private List<String> roles(Visitor visitor, MemberId of) {
        String name = writers.name(of).replace(" ", "%20");
        return rows(visitor, "action=role_changed&author=" + name).stream()
                .map(it -> it.select("td").stream().skip(1).map(Element::text).collect(Collectors.joining(" ")))
                .map(String::strip)
                .toList();
    }

    @Test
    void whoeverToldModeratorsIsAMember() {
        Visitor lead = signedIn(Role.LEAD);
        ExperienceId up = writers.submit(writers.member(), "A lake", "Cold water helps me.");
        OpenCase open = queue.openCase(up).orElseThrow();
        deciding.decide(moderator, open.id(), open.version(), Decision.publish());
        MemberId reporter = writers.member();
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(reporter), Writers.PASSWORD);
        visitor.post("/experiences/" + up + "/report", "kind", "rule", "reason", "unkind");

        var told = rows(lead, "action=reported&number=" + open.id());
        assertThat(told).hasSize(1);
        assertThat(told.get(0).select("td").get(1).text()).isEqualTo("a member");
        assertThat(lead.get("/moderation/log/export?action=reported&number=" + open.id())
                        .body())
                .contains(",member,reported,")
                .doesNotContain(writers.name(reporter));
    }

    @Test
    void moderatorsAndMembersDoNot() {
        assertThat(signedIn(Role.CRISIS_MODERATOR).get("/moderation/log").statusCode())
                .isEqualTo(403);
        assertThat(signedIn(Role.MEMBER).get("/moderation/log/export").statusCode())
                .isEqualTo(403);
    }

    @Test
    void itIsNarrowedDownByWhoWhatAndWhen() {
        Visitor lead = signedIn(Role.LEAD);
        String name = writers.name(moderator).replace(" ", "%20");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(rows(lead, "who=" + name)).hasSize(1);
        assertThat(rows(lead, "who=" + name + "&action=published")).isEmpty();
        assertThat(rows(lead, "who=" + name + "&since=" + today.plusDays(1))).isEmpty();
        assertThat(rows(lead, "who=" + name + "&since=" + today.minusDays(1) + "&until=" + today.plusDays(1)))
                .hasSize(1);
        assertThat(rows(lead, "who=" + name + "&until=" + today.minusDays(2))).isEmpty();
    }

    @Test
    void itIsNarrowedDownByWhoseTextAndByCase() {
        Visitor lead = signedIn(Role.LEAD);
        ReviewCase it = cases.findByExperienceAndRevision(id, 1).orElseThrow();
        String author = writers.name(Objects.requireNonNull(it.author())).replace(" ", "%20");

        assertThat(rows(lead, "number=" + it.id())).hasSize(2);
        assertThat(rows(lead, "author=" + author)).hasSize(2);
        assertThat(rows(lead, "author=" + author + "&number=" + it.id() + "&action=opened"))
                .hasSize(1);
        assertThat(rows(lead, "number=999999999")).isEmpty();
        assertThat(lead.get("/moderation/log/export?number=" + it.id()).body().lines())
                .hasSize(3);
    }

    @Test
    void itsPagesLeadThroughAllOfItOnce() {
        MemberId busy = writers.moderator();
        MemberId known = writers.member();
        for (int i = 0; i < 2; i++) {
            writers.decide(moderator, published(known), Decision.publish());
        }
        for (int i = 0; i < 60; i++) {
            deciding.lookAt(busy, published(known));
        }
        Visitor lead = signedIn(Role.LEAD);
        String query = "/moderation/log?who=" + writers.name(busy).replace(" ", "%20");

        Document first = Jsoup.parse(lead.get(query).body());
        Document second =
                Jsoup.parse(lead.get(first.select(".pager a").attr("href").replace(" ", "%20"))
                        .body());

        List<String> about = Stream.of(first, second)
                .flatMap(page -> page.select("main tbody td:nth-child(4)").eachText().stream())
                .toList();
        assertThat(about).hasSize(60).doesNotHaveDuplicates();
        assertThat(second.select(".pager")).isEmpty();
    }

    /** By somebody whom the rules let pass. */
    private ExperienceId published(MemberId known) {
        return writers.submit(known, "A wheat bag", "Late afternoon is when I tighten up.");
    }

    @Test
    void whatIsAskedForCanBeTakenAlong() {
        Visitor lead = signedIn(Role.LEAD);
        String name = writers.name(moderator);

        var file = lead.get("/moderation/log/export?who=" + name.replace(" ", "%20"));

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("moderation-log.csv");
        assertThat(file.body().lines()).hasSize(2);
        assertThat(file.body().lines().skip(1).findFirst().orElseThrow())
                .contains("," + name + ",declined,", "," + id + ",1,unkind,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who=nobody-of-that-name",
                "action=nonsense",
                "since=yesterday",
                "until=2026-13-40",
                "since=%2B999999999-12-31",
                "until=-0044-03-15",
                "before=x",
                "author=nobody-of-that-name",
                "number=x"
            })
    void whatCantBeReadIsSaid(String query) {
        Visitor lead = signedIn(Role.LEAD);

        var answer = lead.get("/moderation/log?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".errors").text()).isNotEmpty();
        assertThat(page.select("main").text()).doesNotContain("Nothing of that kind yet");
        var file = lead.get("/moderation/log/export?" + query);
        assertThat(file.statusCode()).isEqualTo(400);
        assertThat(file.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(Jsoup.parse(file.body()).select(".errors").text())
                .isEqualTo(page.select(".errors").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moderation/log", "/moderation/log/export"})
    void aTimeThatEndsBeforeItBeginsIsRefusedWithBothDaysKept(String path) {
        Visitor lead = signedIn(Role.LEAD);

        var answer = lead.get(path + "?since=2026-10-02&until=2026-10-01&action=declined");

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".errors a[href=#until]").text())
                .isEqualTo("“Until” comes before “From”. Change one of the two.");
        assertThat(page.select("#until-error")).hasSize(1);
        assertThat(page.select("#until[aria-describedby=until-error]")).hasSize(1);
        assertThat(page.select("#since").val()).isEqualTo("2026-10-02");
        assertThat(page.select("#until").val()).isEqualTo("2026-10-01");
        assertThat(page.select("option[value=declined]").hasAttr("selected")).isTrue();
        assertThat(lead.get(path + "?since=2026-10-01&until=2026-10-01").statusCode())
                .as("one day")
                .isEqualTo(200);
    }

    private static Elements rows(Visitor visitor, String query) {
        return Jsoup.parse(visitor.get("/moderation/log?" + query).body()).select("main tbody tr");
    }

    private Visitor signedIn(Role role) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(writers.somebody(role)), Writers.PASSWORD);
        return visitor;
    }
}
