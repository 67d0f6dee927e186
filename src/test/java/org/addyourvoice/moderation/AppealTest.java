package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Review;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
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
import org.springframework.transaction.support.TransactionOperations;

/** An author asks for another pair of eyes, and another moderator answers. */
@DeskTest
abstract class AppealTest {

    @OnH2
    static class OnH2Test extends AppealTest {}

    @OnPostgres
    static class OnPostgresTest extends AppealTest {}

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Appealing appealing;

    @Autowired
    Appeals appeals;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Review review;

    @Autowired
    AuditLog log;

    @Autowired
    UndoWindow window;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId first;
    private MemberId second;
    private ExperienceId id;

    @BeforeEach
    void somethingIsDeclined() {
        author = writers.member();
        first = writers.moderator();
        second = writers.somebody(Role.MODERATOR);
        id = writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(
                first, open.id(), open.version(), new Decision(CaseOutcome.DECLINE, "sourcing", "We can’t show this."));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void anotherModeratorBringsItBackAndItCounts() {
        AppealId asked = ask();

        appealing.decide(second, asked, 0, AppealState.UPHELD, "You are right.");

        assertThat(reading.published(id)).isPresent();
        assertThat(jdbc.sql("select count(*) from tally_voice where experience_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(appealing.of(author, id))
                .contains(new OwnAppeal(AppealState.UPHELD, "Look again.", "You are right."));
        assertThat(jdbc.sql("select action from audit_entry where appeal_id = :id order by id")
                        .param("id", asked.value())
                        .query(String.class)
                        .list())
                .containsExactly("APPEALED", "APPEAL_UPHELD");
    }

    @Test
    void whoeverDecidedFirstHasNoSay() {
        AppealId asked = ask();

        assertThatExceptionOfType(AppealOutOfReach.class)
                .isThrownBy(() -> appealing.decide(first, asked, 0, AppealState.REFUSED, "No."));
        HttpResponse<String> answer = signedIn(first)
                .post("/moderation/appeals/" + asked, "outcome", "refused", "message", "No.", "version", "0");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(html(answer).text()).contains("Somebody else answers this");
        assertThat(appeals.findById(asked.value()).orElseThrow().state()).isEqualTo(AppealState.OPEN);
        assertThat(html(signedIn(first).get("/moderation?kind=appeals")).text()).contains("somebody else answers it");
    }

    @Test
    void whoeverIsQuickerAnswersAndTheOtherKeepsTheirWords() {
        AppealId asked = ask();
        String path = "/moderation/appeals/" + asked;
        Visitor slow = signedIn(second);
        slow.get(path);

        appealing.decide(writers.moderator(), asked, 0, AppealState.REFUSED, "It names a shop.");
        HttpResponse<String> late = slow.post(path, "outcome", "upheld", "message", "My own words", "version", "0");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).text()).contains("Somebody was quicker", "It names a shop.", "My own words");
        assertThat(reading.published(id)).isEmpty();
    }

    @Test
    void itIsOfferedOnceHeardAndForThirtyDays() {
        assertThat(appealing.appealable(author, id)).as("not heard yet").isEmpty();
        clock.advance(WINDOW);
        assertThat(appealing.appealable(author, id)).isPresent();
        assertThat(appealing.appealable(writers.member(), id)).isEmpty();

        clock.advance(Appealing.UNTIL);
        assertThat(appealing.appealable(author, id)).isEmpty();
        assertThatExceptionOfType(NotAppealable.class).isThrownBy(() -> appealing.appeal(author, id, "Late."));
    }

    @Test
    void onceIsEnough() {
        ask();

        assertThatExceptionOfType(NotAppealable.class).isThrownBy(() -> appealing.appeal(author, id, "Again."));
        assertRefused(signedIn(author).get(form()), "You have asked for another look before");
    }

    @Test
    void eachRefusalIsSaidInWordsAndKeepsWhatWasTyped() {
        Visitor visitor = signedIn(author);
        assertRefused(visitor.get(form()), "A moderator is deciding just now");
        assertThat(visitor.get(form()).body()).doesNotContain("We can’t show this.");

        clock.advance(WINDOW);
        visitor.get(form());
        clock.advance(Appealing.UNTIL);
        visitor = signedIn(author);
        HttpResponse<String> late = visitor.postFrom("/me", form(), "message", "My own words");
        assertRefused(late, "It is too late for another look");
        assertThat(html(late).text()).contains("My own words");

        ExperienceId waits = writers.submit(author, "Another", "Swimming slowly.");
        assertRefused(visitor.get("/me/experiences/" + waits + "/appeal"), "There is nothing to look at again");
        assertThat(signedIn(writers.member()).get(form()).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfThePostSaysUntilWhen() {
        clock.advance(WINDOW);
        assertThat(html(signedIn(author).get("/me/experiences/" + id)).text())
                .containsPattern("looks at it, until \\d+ \\w+ \\d{4}\\.");
    }

    @Test
    void aLoneModeratorsAnswerToTheirOwnDecisionIsInTheLog() {
        AppealId asked = ask();
        Appealing alone = new Appealing(appeals, cases, decisions, review, reading, log, window, true, clock);

        transactions.executeWithoutResult(
                status -> alone.decide(first, asked, 0, AppealState.UPHELD, "I looked again."));

        assertThat(jdbc.sql("select action from audit_entry where appeal_id = :id order by id")
                        .param("id", asked.value())
                        .query(String.class)
                        .list())
                .containsExactly("APPEALED", "APPEAL_UPHELD", "APPEAL_ANSWERED_ALONE");
    }

    @Test
    void whatHasAContentNoteIsCoveredHereToo() {
        id = writers.submit(author, "After the ward", "They kept the lights on.", ContentNote.HOSPITAL);
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(first, open.id(), open.version(), new Decision(CaseOutcome.DECLINE, "sourcing", "Sorry."));

        var page = html(signedIn(second).get("/moderation/appeals/" + ask().value()));

        assertThat(page.select("details.covered:not([open]) .under-review").text())
                .contains("They kept the lights on.");
        assertThat(page.select(".under-review")).hasSize(1);
        assertThat(page.select("details.covered summary").text()).startsWith("Content note: hospital.");
    }

    @Test
    void theMembersHistoryTellsOfIt() {
        AppealId asked = ask();
        appealing.decide(second, asked, 0, AppealState.UPHELD, "You are right.");

        String page = html(signedIn(author).get("/me/moderation")).text();

        assertThat(page).contains("declined", "We can’t show this.", "agreed with you", "You are right.");
        assertThat(page).doesNotContain(writers.name(first)).doesNotContain(writers.name(second));
    }

    private String form() {
        return "/me/experiences/" + id + "/appeal";
    }

    private static void assertRefused(HttpResponse<String> answer, String heading) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("h1").text()).isEqualTo(heading);
    }

    @Test
    void theFormsSayWhatIsMissing() {
        clock.advance(WINDOW);
        Visitor visitor = signedIn(author);
        String form = html(visitor.get("/me/experiences/" + id))
                .select("a[href$=/appeal]")
                .attr("href");

        HttpResponse<String> empty = visitor.post(form, "message", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(html(empty).select(".errors").text()).contains("Say in a sentence");
        assertThat(visitor.post(form, "message", "Look again.").statusCode()).isEqualTo(302);
        assertThat(html(visitor.get("/me/experiences/" + id)).text()).contains("Another moderator will look at it.");

        String path = "/moderation/appeals/"
                + appeals.findByExperienceOrderById(id).get(0).id();
        Visitor desk = signedIn(second);
        HttpResponse<String> silent = desk.post(path, "outcome", "refused", "version", "0");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(html(silent).select(".errors").text()).contains("why the decision stays");
        assertThat(desk.post(path, "outcome", "upheld").statusCode()).isEqualTo(422);
        assertThat(desk.post(path, "outcome", "x", "version", "0").statusCode()).isEqualTo(422);
        assertThat(desk.get("/moderation/appeals/999999").statusCode()).isEqualTo(404);
    }

    private AppealId ask() {
        clock.advance(WINDOW);
        return appealing.appeal(author, id, "Look again.");
    }

    private Visitor signedIn(MemberId member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(member), Writers.PASSWORD);
        return visitor;
    }

    private static Document html(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
