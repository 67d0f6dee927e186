package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only moderators who take crises read and decide where somebody may be in danger. */
@DeskTest
abstract class CrisisCareTest {

    @OnH2
    static class OnH2Test extends CrisisCareTest {}

    @OnPostgres
    static class OnPostgresTest extends CrisisCareTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    JdbcClient jdbc;

    private MemberId ordinary;
    private OpenCase urgent;
    private MemberId author;
    private ExperienceId id;

    @BeforeEach
    void somebodyMayBeInDanger() {
        ordinary = writers.somebody(Role.MODERATOR);
        author = writers.member();
        id = writers.submit(author, "Tonight", "I want to kill myself tonight.");
        urgent = queue.openCase(id).orElseThrow();
    }

    @Test
    void othersLearnThatItWaitsAndNothingElse() {
        Visitor desk = signedIn(ordinary);

        var page = Jsoup.parse(desk.get("/moderation").body());
        assertThat(page.text()).containsPattern("more texts? waits? for moderators who take crises");
        assertThat(page.select("a[href$='/cases/" + urgent.id() + "']")).isEmpty();
        var shut = desk.get("/moderation/cases/" + urgent.id());
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(shut.body()).select("main").text())
                .contains("This waits for somebody who takes crises", "Somebody may be in danger.", "tell a lead")
                .doesNotContain("Tonight");
        assertThat(Jsoup.parse(shut.body()).select("main a.button").attr("href"))
                .isEqualTo("/moderation");
        assertThat(desk.postFrom("/moderation", "/moderation/rows/texts-" + urgent.id() + "/claim")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCaseThatAModeratorPutFirstSaysWhoAndWhy() {
        ExperienceId post = writers.submit(author, "The porch", "I sit there until it is dark.");
        OpenCase it = queue.openCase(post).orElseThrow();
        deciding.decide(ordinary, it.id(), it.version(), new Decision(CaseOutcome.ESCALATE, null, "Goodbye?"));
        Visitor desk = signedIn(writers.moderator());

        assertThat(Jsoup.parse(desk.get("/moderation/cases/" + it.id()).body())
                        .select("[aria-labelledby=h-why]")
                        .text())
                .contains(
                        writers.name(ordinary) + " put it first, since somebody may be in danger: today at",
                        "Goodbye?");
        writers.decide(writers.moderator(), post, new Decision(CaseOutcome.HOLD, null, ""));
        assertThat(Jsoup.parse(desk.get("/moderation/cases/" + it.id()).body())
                        .select("[aria-labelledby=h-why]")
                        .text())
                .doesNotContain("put it first");
    }

    @Test
    void othersDecideNothing() {
        Visitor desk = signedIn(ordinary);
        desk.get("/moderation");

        var answer =
                desk.postFrom("/moderation", "/moderation/cases/" + urgent.id(), "outcome", "publish", "version", "0");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThatExceptionOfType(ForCrisisModerators.class)
                .isThrownBy(() -> deciding.decide(ordinary, urgent.id(), urgent.version(), Decision.publish()));
    }

    @Test
    void itsAuthorIsShownHelpWhereverTheyLookUntilSomebodyHasReadIt() {
        Visitor visitor = signedIn(author);

        for (String path : List.of("/me", "/me/experiences/" + id, "/voice/sent/" + id)) {
            Document page = Jsoup.parse(visitor.get(path).body());
            assertThat(page.select(".care h2").text()).as(path).isEqualTo("Here is help now");
            assertThat(page.select(".care").text()).contains("nothing about your account has changed");
            assertThat(page.text())
                    .as("nobody is promised")
                    .contains("No moderator is on duty right now.", "There are no fixed hours.");
        }
        deciding.decide(writers.moderator(), urgent.id(), urgent.version(), Decision.publish());
        assertThat(Jsoup.parse(visitor.get("/me").body()).select(".care")).isEmpty();
        assertThat(Jsoup.parse(visitor.get("/me/experiences/" + id).body()).text())
                .contains("people you can talk to");
    }

    @Test
    void theHelpIsThatOfTheCountryTheyChose() {
        Visitor visitor = signedIn(author);
        visitor.get("/help-now?region=NZ");

        assertThat(Jsoup.parse(visitor.get("/me").body()).select(".care").text())
                .contains("New Zealand");
    }

    @Test
    void nothingElseAboutThemChanges() {
        deciding.decide(
                writers.moderator(),
                urgent.id(),
                urgent.version(),
                new Decision(CaseOutcome.RETURN, "method-or-place", "We are glad that you wrote."));

        Visitor visitor = signedIn(author);
        assertThat(visitor.get("/voice").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/me").body()).doesNotContainIgnoringCase("warning");
        assertThat(jdbc.sql("select suspended_until from member where id = :id")
                        .param("id", author.value())
                        .query()
                        .singleRow()
                        .values())
                .containsOnlyNulls();
    }

    @Test
    void theDeskSaysByWhenSomebodyShouldLook() {
        Visitor desk = signedIn(writers.moderator());

        assertThat(Jsoup.parse(desk.get("/moderation").body())
                        .select(".case-row.crisis .state")
                        .first()
                        .text())
                .containsPattern("due .*\\d\\d:\\d\\d");
        assertThat(Jsoup.parse(desk.get("/moderation/cases/" + urgent.id()).body())
                        .text())
                .contains("Due ");
    }

    @Test
    void whoTakesCrisesReadsItFirst() {
        Visitor desk = signedIn(writers.moderator());

        assertThat(desk.get("/moderation/cases/" + urgent.id()).statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(desk.get("/moderation").body())
                        .select(".case-row")
                        .first()
                        .text())
                .contains("Crisis");
    }

    private Visitor signedIn(MemberId member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(member), Writers.PASSWORD);
        return visitor;
    }
}
