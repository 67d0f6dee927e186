package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Review;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Sanctioning;
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
    Claims claims;

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
    Sanctioning sanctioning;

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
        writers.decide(first, id, new Decision(CaseOutcome.DECLINE, "sourcing", "We can’t show this."));
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
        clock.advance(WINDOW);
        assertThat(appealing.of(author, id))
                .contains(new OwnAppeal(AppealState.UPHELD, "Look again.", "You are right."));
        assertThat(jdbc.sql("select action from audit_entry where appeal_id = :id order by id")
                        .param("id", asked.value())
                        .query(String.class)
                        .list())
                .containsExactly("APPEALED", "APPEAL_UPHELD");
    }

    @Test
    void whatCameBackOnceAndIsTakenDownLaterIsNotSaidToBeUp() {
        appealing.decide(second, ask(), 0, AppealState.UPHELD, "You are right.");
        clock.advance(WINDOW);
        CaseId again = deciding.lookAt(second, id);
        long version = jdbc.sql("select version from review_case where id = ?")
                .param(again.value())
                .query(Long.class)
                .single();
        deciding.decide(second, again, version, new Decision(CaseOutcome.REMOVE, "unkind", "It mocks somebody."));
        clock.advance(WINDOW);

        assertThat(html(signedIn(author).get("/me/experiences/" + id)).text())
                .contains("Taken down", "agreed with you. It went up then.")
                .doesNotContain("It is up");
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
    void anAnswerWithoutItsVersionComesBack() {
        HttpResponse<String> without =
                signedIn(second).post("/moderation/appeals/" + ask(), "outcome", "upheld", "message", "My own words");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(html(without).select(".errors").text()).contains("what you had read about this appeal");
        assertThat(html(without).select("textarea[name=message]").text()).isEqualTo("My own words");
        assertThat(reading.published(id)).isEmpty();
    }

    @Test
    void whoAnswersTwiceIsToldThatItWasThem() {
        AppealId asked = ask();
        String path = "/moderation/appeals/" + asked;
        Visitor twice = signedIn(second);
        twice.post(path, "outcome", "refused", "message", "It names a shop.", "version", "0");

        HttpResponse<String> again =
                twice.post(path, "outcome", "refused", "message", "It names a shop.", "version", "0");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(html(again).select(".errors").text())
                .isEqualTo("You have answered this already. What you sent now was not saved.");
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
    void nothingIsStillToBeLookedAtOnceATextIsUpAgain() {
        appealing.decide(second, ask(), 0, AppealState.UPHELD, "You are right.");

        assertThat(html(signedIn(author).get("/me/experiences/" + id)).text())
                .contains("it is up again")
                .doesNotContain("will look at it", "You are right.");
    }

    @Test
    void anAnswerIsHeardOnceItCantBeTakenBack() {
        AppealId asked = ask();
        Visitor visitor = signedIn(author);

        appealing.decide(second, asked, 0, AppealState.REFUSED, "It names a shop.");

        for (String page : List.of("/me/experiences/" + id, "/me/moderation")) {
            assertThat(html(visitor.get(page)).text())
                    .as(page)
                    .contains("Another moderator will look at it.")
                    .doesNotContain("It names a shop.");
        }
        assertThat(html(visitor.get("/me/moderation")).text()).doesNotContain("left the decision");
        clock.advance(WINDOW);
        visitor = signedIn(author);
        for (String page : List.of("/me/experiences/" + id, "/me/moderation")) {
            assertThat(html(visitor.get(page)).text()).as(page).contains("It names a shop.");
        }
    }

    @Test
    void whatCameBackGoesAgainWhenItsAnswerIsTakenBack() {
        AppealId asked = ask();
        String before = html(signedIn(author).get("/me/experiences/" + id)).text();
        appealing.decide(second, asked, 0, AppealState.UPHELD, "You are right.");
        assertThat(voices()).isEqualTo(1);

        appealing.takeBack(second, asked);

        assertThat(reading.published(id)).isEmpty();
        assertThat(voices()).isZero();
        Appeal it = appeals.findById(asked.value()).orElseThrow();
        assertThat(it.state()).isEqualTo(AppealState.OPEN);
        assertThat(it.answer()).isNull();
        assertThat(it.decidedBy()).isNull();
        assertThat(html(signedIn(author).get("/me/experiences/" + id)).text())
                .as("the author reads what they read before")
                .isEqualTo(before)
                .contains("We can’t show this.");
        assertThat(actions(asked)).containsExactly("APPEALED", "APPEAL_UPHELD", "APPEAL_UNDONE");

        appealing.decide(writers.moderator(), asked, it.version(), AppealState.UPHELD, "");
        assertThat(reading.published(id)).as("and somebody answers again").isPresent();
        assertThat(voices()).isEqualTo(1);
    }

    @Test
    void anEarlierTextIsUpAgainWhenTheAnswerIsTakenBack() {
        ExperienceId two = writers.submit(author, "A bath", "A warm bath.");
        OpenCase open = queue.openCase(two).orElseThrow();
        deciding.decide(first, open.id(), open.version(), Decision.publish());
        writers.edit(author, two, "A bath", "A warm bath, from a shop.");
        open = queue.openCase(two).orElseThrow();
        deciding.decide(first, open.id(), open.version(), new Decision(CaseOutcome.DECLINE, "sourcing", "Sorry."));
        id = two;
        AppealId asked = ask();
        appealing.decide(second, asked, 0, AppealState.UPHELD, "You are right.");
        assertThat(reading.published(two).orElseThrow().body().toString()).contains("from a shop");

        appealing.takeBack(second, asked);

        assertThat(reading.published(two).orElseThrow().body().toString()).doesNotContain("from a shop");
        assertThat(jdbc.sql("select count(*) from tally_voice where experience_id = :id")
                        .param("id", two.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyWhoeverAnsweredTakesItBackAndOnlyForAWhile() {
        AppealId asked = ask();
        assertThatExceptionOfType(NoSuchAppeal.class).isThrownBy(() -> appealing.takeBack(second, asked));
        appealing.decide(second, asked, 0, AppealState.REFUSED, "It names a shop.");
        assertThatExceptionOfType(NoSuchAppeal.class).isThrownBy(() -> appealing.takeBack(first, asked));
        clock.advance(WINDOW);
        assertThatExceptionOfType(AppealMovedOn.class).isThrownBy(() -> appealing.takeBack(second, asked));
        assertThat(appeals.findById(asked.value()).orElseThrow().state()).isEqualTo(AppealState.REFUSED);
    }

    @Test
    void whatHasHappenedToTheTextSinceStays() {
        AppealId asked = ask();
        appealing.decide(second, asked, 0, AppealState.UPHELD, "You are right.");
        writers.withdraw(author, id);

        assertThatExceptionOfType(AppealMovedOn.class).isThrownBy(() -> appealing.takeBack(second, asked));
        assertThat(appeals.findById(asked.value()).orElseThrow().state()).isEqualTo(AppealState.UPHELD);
        assertThat(actions(asked)).doesNotContain("APPEAL_UNDONE");
    }

    @Test
    void thePageAfterAnAnswerOffersTheWayBackAndKeepsWhatWasTyped() {
        AppealId asked = ask();
        String path = "/moderation/appeals/" + asked;
        Visitor desk = signedIn(second);
        desk.get(path);
        assertThat(desk.post(path, "outcome", "refused", "message", "It names a shop.", "version", "0")
                        .statusCode())
                .isEqualTo(302);
        Document queued = html(desk.get("/moderation"));
        assertThat(queued.select(".undo form").attr("action")).isEqualTo(path + "/undo");
        assertThat(html(desk.get(path)).select("form[action=" + path + "/undo]"))
                .hasSize(1);
        assertThat(html(signedIn(first).get(path)).select("form[action$=/undo]"))
                .isEmpty();

        assertThat(Visitor.location(desk.post(path + "/undo"))).isEqualTo(path);

        Document again = html(desk.get(path));
        assertThat(again.select(".undo").text()).contains("The appeal waits as it did");
        assertThat(again.select("textarea[name=message]").text()).isEqualTo("It names a shop.");
        assertThat(again.select("input[value=refused]").hasAttr("checked")).isTrue();
        String version = again.select("input[name=version]").attr("value");
        assertThat(desk.post(path, "outcome", "upheld", "message", "", "version", version)
                        .statusCode())
                .isEqualTo(302);
        assertThat(reading.published(id)).isPresent();
        clock.advance(WINDOW);
        desk = signedIn(second);
        assertThat(Visitor.location(desk.post(path + "/undo"))).isEqualTo(path);
        assertThat(html(desk.get(path)).select(".undo").text()).contains("can’t be taken back any more");
    }

    private int voices() {
        return jdbc.sql("select count(*) from tally_voice where experience_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private List<String> actions(AppealId asked) {
        return jdbc.sql("select action from audit_entry where appeal_id = :id order by id")
                .param("id", asked.value())
                .query(String.class)
                .list();
    }

    @Test
    void aLoneModeratorsAnswerToTheirOwnDecisionIsInTheLog() {
        AppealId asked = ask();
        Appealing alone = new Appealing(
                appeals,
                cases,
                decisions,
                sanctioning,
                review,
                reading,
                log,
                window,
                new LoneModerator(true),
                claims,
                event -> {},
                clock);

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
        writers.decide(first, id, new Decision(CaseOutcome.DECLINE, "sourcing", "Sorry."));

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
        clock.advance(WINDOW);

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
