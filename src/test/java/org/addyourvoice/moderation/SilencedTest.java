package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
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

/** Somebody who is silenced tries each way to write: others read nothing of it, no word is lost, and every way to help and out stays open. */
abstract class SilencedTest extends AtTheDesk {

    private static final String REASON = "Please say it of the thing, not of the people.";
    private static final String TYPED = "Warm water and rest, and it was better by the evening.";
    private static final String CRISIS = "I want to kill myself tonight.";

    @OnH2
    static class OnH2Test extends SilencedTest {}

    @OnPostgres
    static class OnPostgresTest extends SilencedTest {}

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    Clockwork clockwork;

    @Autowired
    MovableClock clock;

    private MemberId member;
    private ExperienceId mine;
    private ExperienceId declined;
    private ExperienceId myReply;
    private ExperienceId theirs;
    private SanctionId silence;
    private Visitor own;

    @BeforeEach
    void silenced() {
        member = writers.member();
        theirs = published(writers.member());
        mine = published(member);
        declined = writers.submit(member, "A second one", TYPED);
        writers.decide(writers.moderator(), declined, new Decision(CaseOutcome.DECLINE, "unkind", "It mocks."));
        myReply = writers.reply(member, theirs, "It was so for me too.");
        writers.publish(myReply);
        clock.advance(Duration.ofMinutes(11));
        silence = clockwork.inForce(
                writers.somebody(Role.LEAD),
                member,
                new Imposition(new Measure(SanctionKind.SILENCE, 3), "again-unkind", REASON),
                0);
        own = signedIn(member);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aVoiceAndWhatItSuggestsComeBack() {
        Document form = refused(own.post("/voice", voice("suggest", "A weighted blanket", "suggestOutcome", "helped")));

        assertThat(form.select("#title").val()).isEqualTo("Heat on my neck");
        assertThat(form.select("#body").text()).isEqualTo(TYPED);
        assertThat(form.select("input[name=suggest]").val()).isEqualTo("A weighted blanket");
        assertThat(reading.postsOf(member, null).items())
                .as("nothing has come in")
                .hasSize(3);
        assertThat(own.get("/voice").body()).as("said before they begin").contains("not of the people");
    }

    @Test
    void aReplyComesBack() {
        String replies = "/experiences/" + theirs + "/replies";

        Document form = refused(own.post(replies, "key", UUID.randomUUID().toString(), "body", TYPED));

        assertThat(form.select("#body").text()).isEqualTo(TYPED);
        assertThat(html(new Visitor(port).get("/experiences/" + theirs)).text()).doesNotContain(TYPED);
    }

    @Test
    void aChangeComesBackAndWhatIsUpStaysAsItIs() {
        String edit = "/me/experiences/" + mine + "/edit";
        Document changed = refused(own.post(edit, voice("version", version(own, edit))));
        assertThat(changed.select("#title").val()).isEqualTo("Heat on my neck");
        assertThat(changed.select("#body").text()).isEqualTo(TYPED);
        assertThat(reading.published(mine).orElseThrow().title()).isEqualTo("A wheat bag");

        String reply = "/me/replies/" + myReply + "/edit";
        Document other = refused(own.post(
                reply, "key", UUID.randomUUID().toString(), "version", version(own, reply), "body", "Not so at all."));
        assertThat(other.select("#body").text()).isEqualTo("Not so at all.");
        assertThat(html(new Visitor(port).get("/experiences/" + theirs)).text()).doesNotContain("Not so at all.");
    }

    /** As it is offered beside what was so for somebody else too. */
    @Test
    void aQuickVoiceComesBack() {
        own.postFrom("/me", "/experiences/" + theirs + "/marks/me-too");
        String quick = html(own.get("/experiences/" + theirs))
                .select("a[href^=/voice/quick?]")
                .attr("href");
        assertThat(quick).contains("strategy=heat-therapy");

        Document form = refused(own.postFrom(
                quick,
                "/voice/quick",
                "strategy",
                "heat-therapy",
                "outcome",
                "revved",
                "context",
                "tapering",
                "symptoms",
                "burning"));

        assertThat(form.select("input[value=heat-therapy][checked]")).isNotEmpty();
        assertThat(form.select("input[value=tapering][checked]")).isNotEmpty();
        assertThat(form.select("input[value=burning][checked]")).isNotEmpty();
    }

    @Test
    void whatIsForNobodyElseCanBeKept() {
        String draft = location(own.postFrom("/voice", "/voice/draft", voice()));
        assertThat(draft).startsWith("/voice?draft=");
        assertThat(html(own.get(draft)).select("#body").val()).isEqualTo(TYPED);

        assertThat(own.postFrom("/me", "/experiences/" + theirs + "/marks/bookmark")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoeverIsInDangerReachesSomebodyByEachForm() {
        String sent = location(own.post("/voice", voice("body", CRISIS)));
        assertThat(sent).startsWith("/voice/sent/");
        escalated(sent);
        assertThat(html(own.get(sent)).select(".care a[href=/help-now], .care .lines"))
                .isNotEmpty();

        escalated(location(own.post(
                "/experiences/" + theirs + "/replies", "key", UUID.randomUUID().toString(), "body", CRISIS)));
        assertThat(own.get("/help-now").statusCode()).isEqualTo(200);
    }

    @Test
    void moderatorsAreToldByEveryDoor() {
        String report = "/experiences/" + theirs + "/report";

        for (String kind : List.of("rule", "worried", "name")) {
            assertThat(location(
                            own.post(report, "kind", kind, "reason", "unkind", "note", "It mocks somebody I know.")))
                    .endsWith("/thanks?kind=" + kind);
        }
        assertThat(queue.openCase(theirs)).isPresent();
    }

    @Test
    void anotherLookCanBeAskedFor() {
        String standing = "/me/standing/" + silence + "/appeal";
        assertThat(own.get(standing).statusCode()).isEqualTo(200);
        assertThat(own.post(standing, "message", "It was a joke.").statusCode()).isEqualTo(302);
        assertThat(html(own.get("/me/standing")).text()).contains("It was a joke.");

        String text = "/me/experiences/" + declined + "/appeal";
        assertThat(own.post(text, "message", "It was about me.").statusCode()).isEqualTo(302);
        assertThat(html(own.get("/me/experiences/" + declined)).text()).contains("It was about me.");
    }

    @Test
    void everyWayOutStaysOpen() {
        String post = "/me/experiences/" + mine;
        assertThat(own.postFrom(post, post + "/withdraw").statusCode()).isEqualTo(302);
        assertThat(reading.published(mine)).isEmpty();
        String letGo = "/me/experiences/" + declined + "/let-go";
        assertThat(own.post(letGo, "version", version(own, letGo)).statusCode()).isEqualTo(302);
        assertThat(reading.ownPost(member, declined)).isEmpty();

        HttpResponse<String> file = own.post("/me/export");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(location(own.post("/me/delete", "voices", "remove"))).isEqualTo("/me/delete");
        assertThat(html(own.get("/me/delete")).text()).contains("Your account will be erased on");
    }

    @Test
    void itIsOverByItself() {
        clock.advance(Duration.ofDays(3));

        assertThat(location(signedIn(member).post("/voice", voice()))).startsWith("/voice/sent/");
    }

    private static Document refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        Document page = html(answer);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".errors").text())
                .contains("You can’t write here until", "UTC", "What you typed is kept.");
        assertThat(page.select(".notice").text()).contains(REASON);
        return page;
    }

    private void escalated(String sent) {
        ExperienceId id = new ExperienceId(Long.parseLong(sent.substring(sent.lastIndexOf('/') + 1)));
        assertThat(reading.ownPost(member, id).orElseThrow().state()).isEqualTo(State.ESCALATED);
        assertThat(queue.openCase(id)).isPresent();
    }

    private ExperienceId published(MemberId author) {
        ExperienceId id = writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
        writers.publish(id);
        return id;
    }

    private static String version(Visitor visitor, String page) {
        return html(visitor.get(page)).select("input[name=version]").val();
    }

    /** @param more fields, which count before the usual ones */
    private static String[] voice(String... more) {
        String[] usual = {
            "key",
            UUID.randomUUID().toString(),
            "title",
            "Heat on my neck",
            "body",
            TYPED,
            "context",
            "after",
            "reports[0].strategy",
            "heat-therapy",
            "reports[0].outcome",
            "helped"
        };
        return Stream.concat(Arrays.stream(more), Arrays.stream(usual)).toArray(String[]::new);
    }
}
