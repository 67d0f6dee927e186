package org.addyourvoice.admin;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.addyourvoice.access.Invitations;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.Admission;
import org.addyourvoice.member.Admissions;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.setting.JoiningMode;
import org.addyourvoice.setting.Settings;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joining where moderators let people in, and where it takes an invitation. */
@AdminSite
abstract class JoiningTest {

    private static final String SAD = "I want to kill myself tonight.";

    @OnH2
    static class OnH2Test extends JoiningTest {}

    @OnPostgres
    static class OnPostgresTest extends JoiningTest {}

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    MemberDirectory directory;

    @Autowired
    Admissions admissions;

    @Autowired
    AccountErasure erasure;

    @Autowired
    Invitations invitations;

    @Autowired
    Settings settings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Visitor admins;
    private MemberId moderator;
    private Visitor desk;

    @BeforeEach
    void staff() {
        admins = company.signedIn(port, company.somebody(Role.ADMIN));
        moderator = company.somebody(Role.MODERATOR);
        desk = company.signedIn(port, moderator);
    }

    @AfterEach
    void openAgain() {
        clock.reset();
        set("joining", "open");
        set("inviting", "staff");
    }

    @Test
    void whereModeratorsLetPeopleInNothingReachesOthersBefore() {
        set("joining", "approval");
        assertThat(html(new Visitor(port).get("/join")).select("main").text()).contains("a moderator lets people in");
        Visitor comer = new Visitor(port);
        MemberId id = joined(comer, "words", "A friend told me of this place.");

        assertThat(admissions.of(id)).isEqualTo(Admission.WAITING);
        assertThat(html(comer.get("/me")).select("main").text()).contains("You wait to be let in");
        HttpResponse<String> refused = send(comer, "It went so.");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(html(refused).select("textarea[name=body]").text()).isEqualTo("It went so.");
        assertThat(comer.post("/voice/quick", "strategy", "acupuncture", "outcome", "helped", "context", "after")
                        .statusCode())
                .isEqualTo(403);
        assertThat(html(admins.get("/admin/accounts?state=waiting"))
                        .select(".accounts")
                        .text())
                .contains(company.name(id));
        assertThat(html(admins.get("/admin")).select("main a[href='/moderation/applicants']"))
                .hasSize(1);
        assertThat(html(desk.get("/moderation/applicants")).select("main").text())
                .contains(company.name(id), "A friend told me of this place.");

        assertThat(location(decide(id, "admit"))).isEqualTo("/moderation/applicants");

        assertThat(admissions.of(id)).isEqualTo(Admission.ADMITTED);
        assertThat(location(send(comer, "It went so."))).startsWith("/voice/sent/");
        assertThat(requests(id)).as("what they wrote is gone").isZero();
        assertThat(company.logged(id).get(0)).isEqualTo(moderator + " ADMITTED");
        assertThat(decide(id, "admit").statusCode()).as("only once").isEqualTo(409);
    }

    @Test
    void whoeverIsInDangerIsHeardAndCaredForAtOnce() {
        set("joining", "approval");
        Visitor comer = new Visitor(port);
        MemberId id = joined(comer, "words", SAD);

        var welcome = html(comer.get("/me/security/codes?welcome"));
        assertThat(welcome.select("section.care"))
                .as(welcome.select("main").text())
                .hasSize(1);
        var seen = html(desk.get("/moderation/applicants")).select(".notes li").first();
        assertThat(seen.text())
                .as("first of all, but for the words")
                .contains(company.name(id), "may be in danger")
                .doesNotContain(SAD);
        assertThat(html(company.signedIn(port, company.somebody(Role.CRISIS_MODERATOR))
                                .get("/moderation/applicants"))
                        .text())
                .contains(SAD);
        assertThat(location(send(comer, SAD)))
                .as("words of danger wait for nobody")
                .startsWith("/voice/sent/");
        decide(id, "admit");
    }

    @Test
    void whoeverIsNotLetInReadsWhyAndIsErasedUnlessSomebodyThinksAgain() {
        set("joining", "approval");
        Visitor comer = new Visitor(port);
        MemberId id = joined(comer, "words", "Buy my drops.");
        assertThat(decide(id, "decline", "words", " ").statusCode()).isEqualTo(422);
        assertThat(decide(id, "decline", "words", "We sell nothing here.").statusCode())
                .isEqualTo(302);

        assertThat(html(comer.get("/me")).select("main").text())
                .contains("You were not let in", "We sell nothing here.");
        assertThat(send(comer, "It went so.").statusCode()).isEqualTo(403);
        assertThat(comer.postFrom("/me/delete", "/me/delete/cancel").statusCode())
                .as("nobody calls that off for themselves")
                .isEqualTo(409);
        assertThat(erasure.due(clock.instant().plus(Duration.ofDays(15)))).contains(id);
        assertThat(jdbc.sql("select words from join_request where member_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEmpty();

        decide(id, "admit");
        assertThat(erasure.due(clock.instant().plus(Duration.ofDays(15)))).doesNotContain(id);
        assertThat(location(send(comer, "It went so."))).startsWith("/voice/sent/");
    }

    @Test
    void whereItTakesAnInvitationACodeIsGoodOnce() {
        set("joining", "invitation");
        String code = made();
        assertThat(html(new Visitor(port).get("/join?code=" + code))
                        .select("input[name=code]")
                        .attr("value"))
                .isEqualTo(code);
        String name = unique();
        HttpResponse<String> without = join(new Visitor(port), name);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(directory.byPseudonym(name)).isEmpty();

        MemberId id = joined(new Visitor(port), "code", code.toUpperCase().replace("-", " "));
        assertThat(admissions.of(id)).isEqualTo(Admission.ADMITTED);
        HttpResponse<String> used = join(new Visitor(port), name, "code", code);
        HttpResponse<String> never = join(new Visitor(port), name, "code", "abcd-efgh-jkmn-pqrs");
        assertThat(used.statusCode()).isEqualTo(422);
        assertThat(html(used).select(".errors").text())
                .as("nothing tells that it ever was one")
                .isEqualTo(html(never).select(".errors").text());
        assertThat(html(desk.get("/me/invitations")).select(".accounts").text())
                .contains("Used")
                .doesNotContain(company.name(id));
        assertThat(jdbc.sql("select hash from invitation").query(String.class).list())
                .noneMatch(it -> it.contains(code));
    }

    @Test
    void aNameThatIsTakenUsesNoInvitationUp() {
        set("joining", "invitation");
        String code = made();
        assertThat(join(new Visitor(port), company.name(moderator), "code", code)
                        .statusCode())
                .isEqualTo(422);
        joined(new Visitor(port), "code", code);
    }

    @Test
    void takenBackOrTooOldItIsGoodNoMore() {
        set("joining", "invitation");
        String back = made();
        String id = html(desk.get("/me/invitations"))
                .select("form[action$=/revoke]")
                .first()
                .attr("action");
        assertThat(admins.postFrom("/me/invitations", id).statusCode())
                .as("somebody else’s")
                .isEqualTo(302);
        assertThat(html(desk.get("/me/invitations")).select("form[action$=/revoke]"))
                .hasSize(1);
        assertThat(desk.postFrom("/me/invitations", id).statusCode()).isEqualTo(302);
        assertThat(join(new Visitor(port), unique(), "code", back).statusCode()).isEqualTo(422);

        String old = invitations.make(moderator).orElseThrow();
        clock.advance(Duration.ofDays(15));
        assertThat(join(new Visitor(port), unique(), "code", old).statusCode()).isEqualTo(422);
        assertThat(invitations.of(moderator)).extracting("state").containsExactly("EXPIRED", "REVOKED");
    }

    @Test
    void ofEightWhoComeWithOneCodeAtOnceOneGetsIn() {
        set("joining", "invitation");
        String code = made();
        List<String> names = IntStream.range(0, 8).mapToObj(i -> unique()).toList();
        List<CompletableFuture<HttpResponse<String>>> all = names.stream()
                .map(it -> CompletableFuture.supplyAsync(() -> join(new Visitor(port), it, "code", code)))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).filter(it -> it.statusCode() == 302))
                .hasSize(1);
        assertThat(names.stream().filter(it -> directory.byPseudonym(it).isPresent()))
                .hasSize(1);
    }

    @Test
    void onlyWhoMayInvitesAndOnlySoMany() {
        MemberId member = company.somebody(Role.MEMBER);
        Visitor visitor = company.signedIn(port, member);
        set("inviting", "trusted");
        assertThat(visitor.postFrom("/me", "/me/invitations").statusCode())
                .as("not trusted yet")
                .isEqualTo(403);

        for (int i = 0; i < Invitations.MOST_OPEN; i++) {
            made();
        }
        HttpResponse<String> more = desk.post("/me/invitations");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(html(more).select(".codes")).isEmpty();
        assertThat(html(more).text()).contains("You have 10 open already.");
    }

    @Test
    void itStaysOpenUntilSomebodySetsIt() {
        assertThat(settings.joining()).isEqualTo(JoiningMode.OPEN);
        assertThat(html(new Visitor(port).get("/join")).select("[name=code], [name=words]"))
                .isEmpty();
        assertThat(admissions.of(joined(new Visitor(port)))).isEqualTo(Admission.ADMITTED);
    }

    private String made() {
        return html(desk.post("/me/invitations")).select(".codes code").text();
    }

    private HttpResponse<String> decide(MemberId id, String how, String... fields) {
        String path = "/moderation/applicants/" + company.name(id).replace(" ", "%20") + "/" + how;
        return desk.postFrom("/moderation/applicants", path, fields);
    }

    private int requests(MemberId id) {
        return jdbc.sql("select count(*) from join_request where member_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private MemberId joined(Visitor comer, String... more) {
        String name = unique();
        assertThat(location(join(comer, name, more))).startsWith("/me/security/codes");
        return directory.byPseudonym(name).orElseThrow().id();
    }

    private HttpResponse<String> join(Visitor comer, String name, String... more) {
        String[] fields = java.util.Arrays.copyOf(more, more.length + 8);
        String[] needed = {
            "pseudonym", name, "password", "the boats are red and blue", "adult", "yes", "guidelines", "yes"
        };
        System.arraycopy(needed, 0, fields, more.length, needed.length);
        return comer.post("/join", fields);
    }

    private HttpResponse<String> send(Visitor comer, String body) {
        return comer.post(
                "/voice",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "A title",
                "body",
                body,
                "context",
                "after",
                "reports[0].strategy",
                "acupuncture",
                "reports[0].outcome",
                "helped");
    }

    private void set(String setting, String value) {
        String page = "/admin/settings/" + setting;
        String seen = html(admins.get(page)).select("input[name=seen]").attr("value");
        assertThat(admins.post(page, "value", value, "seen", seen).statusCode()).isEqualTo(302);
    }

    private static String unique() {
        return "linnet " + UUID.randomUUID().toString().substring(0, 12).replace("-", "x");
    }
}
