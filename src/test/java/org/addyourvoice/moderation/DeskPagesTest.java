package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The desk's pages over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class DeskPagesTest {

    private static final String NASTY =
            "My physio is Clementine Harbottle <script>alert(1)</script> & \"so\" on <img src=x onerror=alert(2)>";

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    private MemberId author;
    private MemberId moderator;
    private Visitor visitor;

    @BeforeEach
    void people() {
        author = writers.member();
        moderator = writers.somebody(Role.LEAD);
        visitor = signedIn(moderator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moderation", "/moderation/cases/1", "/moderation/log", "/moderation/checklist"})
    void theDeskIsForModerators(String path) {
        assertThat(location(new Visitor(port).get(path))).endsWith("/login");
        assertThat(signedIn(author).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aMemberDecidesNothing() {
        String path = path(submit());

        assertThat(signedIn(author)
                        .postFrom("/me", path, "outcome", "publish", "version", "0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(moderator)
                        .postWithoutToken(path, "outcome", "publish", "version", "0")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/moderation/cases/999999, 404",
        "/moderation/cases/-1, 404",
        "/moderation/cases/abc, 404",
        "/moderation/cases/99999999999999999999, 404",
        "/moderation?page=0, 400",
        "/moderation?page=2147483647, 400",
        "/moderation?page=x, 400",
        "/moderation?page=9999, 200",
        "/moderation/log?action=nonsense, 400",
        "/moderation/log?before=x, 400",
        "/moderation/log?before=-5, 200",
        "/moderation/log?action=published, 200",
        "/moderation/checklist, 200"
    })
    void oddAddressesAreAnsweredCalmly(String path, int status) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void aCaseOfAnEarlierTextLeadsToWhatReadersSee() {
        ExperienceId id = submit();
        String path = path(id);
        publish(id);
        assertThat(html(visitor.get(path)).select("main").text())
                .contains("As readers would see it")
                .doesNotContain("A later text");
        writers.edit(author, id, "Another", "Said otherwise.");
        publish(id);

        Document page = html(visitor.get(path));

        assertThat(page.select("main").text())
                .contains("A later text has taken the place of this one.")
                .doesNotContain("As readers would see it");
        assertThat(page.select("main a").eachAttr("href")).contains("/experiences/" + id);
    }

    private void publish(ExperienceId id) {
        writers.decide(moderator, id, Decision.publish());
    }

    @Test
    void whatAnAuthorTypedIsTextEverywhere() {
        ExperienceId id = writers.submit(author, "<script>alert(3)</script>", NASTY);
        Document queuePage = html(visitor.get("/moderation"));
        Document casePage = html(visitor.get(path(id)));

        for (Document page : List.of(queuePage, casePage)) {
            assertThat(page.select("script:not([type=module][integrity]), img")).isEmpty();
        }
        assertThat(queuePage.select(".snippet mark").text()).contains("Clementine Harbottle");
        assertThat(casePage.select("h1").text()).isEqualTo("<script>alert(3)</script>");
        assertThat(casePage.select(".under-review > .words").text()).contains("<script>alert(1)</script> & \"so\" on");
        assertThat(casePage.select(".under-review mark").text()).contains("Clementine Harbottle");
    }

    @Test
    void aDecisionIsSaidAndTheNextCaseOffered() {
        ExperienceId id = writers.submit(author, "Heat on the neck only", "It helps a little.");
        submit();

        HttpResponse<String> answer = visitor.post(path(id), "outcome", "publish", "version", "0");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/moderation");
        Document page = html(visitor.get("/moderation"));
        assertThat(page.select(".undo").text()).contains("Published “Heat on the neck only”.");
        assertThat(page.select("form[action=/moderation/next] button").text()).isEqualTo("Take the next");
        assertThat(reading.published(id)).isPresent();
    }

    @Test
    void theAuthorReadsWhatTheModeratorWrote() {
        ExperienceId id = submit();

        visitor.post(
                path(id),
                "outcome",
                "return",
                "reason",
                "personal-details",
                "message",
                "Would you take the <b>name</b> out?",
                "version",
                "0");

        String mine = html(signedIn(author).get("/me/experiences/" + id)).text();
        assertThat(mine).contains("Would you take the <b>name</b> out?", "Please take them out");
    }

    @Test
    void kindWordsReachTheAuthorOfWhatIsPublished() {
        ExperienceId id = submit();

        visitor.post(path(id), "outcome", "publish", "message", "Thank you for this.", "version", "0");

        assertThat(html(signedIn(author).get("/me/experiences/" + id)).text()).contains("Thank you for this.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', outcome",
        "nonsense, amounts, words, outcome",
        "keep, '', '', outcome",
        "remove, unkind, words, outcome",
        "return, '', words, reason",
        "return, nonsense, words, reason",
        "return, sourcing, words, reason",
        "decline, tags-do-not-fit, words, reason",
        "decline, amounts, '  ', message"
    })
    void whatIsMissingIsSaidBesideItsField(String outcome, String reason, String message, String field) {
        ExperienceId id = submit();

        HttpResponse<String> answer =
                visitor.post(path(id), "outcome", outcome, "reason", reason, "message", message, "version", "0");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = html(answer);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#" + field)).hasSize(1);
        assertThat(page.select("#" + field + "-error").text()).isNotEmpty();
        assertThat(page.select("textarea[name=message]").text()).isEqualTo(message.strip());
        assertThat(queue.openCase(id)).isPresent();
    }

    @Test
    void aMessageTooLongIsKept() {
        String message = "word ".repeat(900).strip();

        HttpResponse<String> answer = visitor.post(
                path(submit()), "outcome", "decline", "reason", "amounts", "message", message, "version", "0");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#message-error").text())
                .contains("4,499")
                .contains("4,000");
        assertThat(html(answer).select("textarea[name=message]").text()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "99999999999999999999"})
    void withoutAVersionNothingIsDecided(String version) {
        ExperienceId id = submit();

        HttpResponse<String> answer =
                visitor.post(path(id), "outcome", "publish", "message", "Kind words", "version", version);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = html(answer);
        assertThat(page.select(".errors").text()).contains("without its version");
        assertThat(page.select("textarea[name=message]").text()).isEqualTo("Kind words");
        assertThat(page.select("input[value=publish]").hasAttr("checked")).isTrue();
        assertThat(reading.published(id)).isEmpty();
    }

    @Test
    void aStaleVersionShowsWhatStandsAndWhatWasTyped() {
        ExperienceId id = submit();
        String path = path(id);
        MemberId other = writers.moderator();
        writers.decide(other, id, new Decision(CaseOutcome.RETURN, "amounts", "No <i>amounts</i>, please."));

        HttpResponse<String> answer = visitor.post(
                path, "outcome", "decline", "reason", "unkind", "message", "My <b>own</b> words", "version", "0");

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = html(answer);
        assertThat(page.select("h1").text())
                .isEqualTo(writers.name(other) + " decided this case while you were writing");
        assertThat(page.select(".decided").text())
                .contains(
                        "Returned",
                        "Amounts or a schedule",
                        "“No <i>amounts</i>, please.”",
                        "1. You had read version 0.");
        assertThat(page.select("section:not(.decided)").text()).contains("Decline", "Unkind to somebody");
        assertThat(page.select("textarea[name=message]").text()).isEqualTo("My <b>own</b> words");
        assertThat(page.select("b").text()).doesNotContain("own");
        assertThat(page.select("button[name=reopen]")).isEmpty();
    }

    @Test
    void typedWordsCanBeTakenToWhatIsNowToBeDecided() {
        ExperienceId id = submit();
        String stale = path(id);
        writers.edit(author, id, "A wheat bag", "Late afternoon is when I tighten up, and at night.");

        HttpResponse<String> answer = visitor.post(
                stale,
                "outcome",
                "return",
                "reason",
                "amounts",
                "message",
                "My own words",
                "revision",
                "1",
                "version",
                "0");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("h1").text()).contains("The author sent a new text");
        String target = html(answer).select("main form").attr("action");
        assertThat(target).isEqualTo(stale);
        HttpResponse<String> reopened = visitor.post(
                target,
                "outcome",
                "return",
                "reason",
                "amounts",
                "message",
                "My own words",
                "version",
                "0",
                "reopen",
                "1");
        assertThat(reopened.statusCode()).isEqualTo(200);
        Document page = html(reopened);
        assertThat(page.select("textarea[name=message]").text()).isEqualTo("My own words");
        assertThat(page.select("input[value=return]").hasAttr("checked")).isTrue();
        assertThat(page.select("option[value=amounts]").hasAttr("selected")).isTrue();
    }

    @Test
    void withdrawnMeanwhileIsSaid() {
        ExperienceId id = submit();
        String path = path(id);
        writers.withdraw(author, id);

        HttpResponse<String> answer = visitor.post(path, "outcome", "publish", "version", "0");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("h1").text()).contains("took this text back");
    }

    @Test
    void aSecondClickIsToldThatItWasTheFirst() {
        String path = path(submit());
        visitor.post(path, "outcome", "decline", "reason", "amounts", "message", "No amounts.", "version", "0");

        HttpResponse<String> again =
                visitor.post(path, "outcome", "decline", "reason", "amounts", "message", "No amounts.", "version", "0");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(html(again).select("h1").text()).isEqualTo("You have decided this case already");
    }

    @Test
    void ofFourInOneMomentOneDecidesAndTheOthersAreTold() throws Exception {
        String path = path(submit());
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Visitor one = signedIn(writers.moderator());
            String[] form = one.withToken(path, "outcome", "publish", "version", "0");
            clicks.add(() -> one.send(one.form(path, form)).statusCode());
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : pool.invokeAll(clicks)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(answers).containsExactlyInAnyOrder(302, 409, 409, 409);
    }

    @Test
    void onTheirOwnPostAModeratorFindsNoForm() {
        ExperienceId id = writers.submit(moderator, "Mine", "I would like to see this up.");

        Document page = html(visitor.get(path(id)));
        assertThat(page.select("form.decision")).isEmpty();
        assertThat(page.text()).contains("You wrote this");
        HttpResponse<String> answer = visitor.post(path(id), "outcome", "publish", "version", "0");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(reading.published(id)).isEmpty();
    }

    @Test
    void aModeratorTakesDownWhatIsUp() {
        ExperienceId id = submit();
        visitor.post(path(id), "outcome", "publish", "version", "0");

        Document readingPage = html(visitor.get("/experiences/" + id));
        String look = readingPage.select("main form[action^=/moderation]").attr("action");
        String it = location(visitor.postFrom("/experiences/" + id, look));
        assertThat(html(signedIn(author).get("/experiences/" + id)).select("main form[action^=/moderation]"))
                .isEmpty();
        String path = it.substring(it.indexOf("/moderation"));
        HttpResponse<String> answer = visitor.post(
                path, "outcome", "remove", "reason", "unkind", "message", "It names a neighbour.", "version", "1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/experiences/" + id).statusCode()).isEqualTo(410);
    }

    @Test
    void theLogTellsWhoDidWhatWithoutAWordOfTheText() {
        ExperienceId id = writers.submit(author, "A title to be kept quiet", "A body to be kept quiet.");
        visitor.post(path(id), "outcome", "decline", "reason", "amounts", "message", "Quiet words.", "version", "0");

        Document page = html(visitor.get("/moderation/log?action=declined"));

        assertThat(page.select("main tbody tr").first().text())
                .contains(writers.name(moderator), "Declined", "experience " + id, "Amounts or a schedule");
        assertThat(html(visitor.get("/moderation/log")).text()).doesNotContainIgnoringCase("quiet");
    }

    private Visitor signedIn(MemberId member) {
        Visitor somebody = new Visitor(port);
        somebody.signIn(writers.name(member), Writers.PASSWORD);
        return somebody;
    }

    private ExperienceId submit() {
        return writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
    }

    private String path(ExperienceId id) {
        return "/moderation/cases/" + queue.openCase(id).orElseThrow().id();
    }
}
