package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
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

/** What was decided last can be taken back from every page of the desk, as long as it can be taken back at all. */
@DeskTest
abstract class WayBackTest {

    @OnH2
    static class OnH2Test extends WayBackTest {}

    @OnPostgres
    static class OnPostgresTest extends WayBackTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    BulkDeciding together;

    @Autowired
    BulkLooking looking;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestionDeciding placing;

    @Autowired
    Appealing appealing;

    @Autowired
    WayBack wayBack;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    MovableClock clock;

    private MemberId wren;
    private Visitor desk;

    @BeforeEach
    void atTheDesk() {
        wren = writers.moderator();
        desk = new Visitor(port);
        desk.signIn(writers.name(wren), Writers.PASSWORD);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void itIsOfferedOnEveryPageUntilTheTimeIsOver() {
        ExperienceId first = submit("A wheat bag");
        decide(first, Decision.publish());
        ExperienceId second = submit("An old film");
        CaseId other = queue.openCase(second).orElseThrow().id();

        for (String path : List.of(
                "/moderation",
                "/moderation",
                "/moderation/cases/" + other,
                "/moderation/checklist",
                "/moderation/figures",
                "/moderation/keys",
                "/moderation/preferences")) {
            assertThat(offered(path).text()).as(path).contains("Published “A wheat bag”.", "Undo");
        }
        assertThat(html(desk.get("/experiences")).select(".way-back")).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(offered("/moderation").select(".way-back")).isEmpty();
    }

    @Test
    void itTakesBackAndIsTheLastThatStillCanBe() {
        ExperienceId first = submit("A wheat bag");
        decide(first, Decision.publish());
        ExperienceId second = submit("An old film");
        decide(second, Decision.publish());

        String undo = offered("/moderation/checklist").select(".way-back form").attr("action");
        assertThat(desk.postFrom("/moderation/checklist", undo).statusCode()).isEqualTo(302);

        assertThat(reading.published(second)).isEmpty();
        assertThat(reading.published(first)).isPresent();
        assertThat(offered("/moderation/figures").text()).contains("A wheat bag");
    }

    @Test
    void whereThePageOffersItItselfItIsNotOfferedTwice() {
        ExperienceId text = submit("A wheat bag");
        CaseId id = queue.openCase(text).orElseThrow().id();
        decide(text, Decision.publish());

        Document page = html(desk.get("/moderation/cases/" + id));
        assertThat(page.select("form[action$=undo]")).hasSize(1);
        assertThat(page.select(".way-back")).isEmpty();
    }

    @Test
    void whatOthersDecidedOrDecidedSinceIsNotOffered() {
        ExperienceId text = submit("A wheat bag");
        decide(text, new Decision(CaseOutcome.ESCALATE, null, ""));
        assertThat(wayBack.of(wren)).isPresent();
        assertThat(wayBack.of(writers.moderator())).isEmpty();

        writers.publish(text);

        assertThat(wayBack.of(wren)).isEmpty();
    }

    @Test
    void whatWasDecidedTogetherIsTakenBackTogether() {
        List<ExperienceId> texts = IntStream.range(0, 3)
                .mapToObj(it -> submit("A walk, day " + it))
                .toList();
        UUID batch = UUID.randomUUID();
        List<Pick> picks = texts.stream()
                .map(it -> queue.openCase(it).orElseThrow())
                .map(it -> new Pick(it.id(), it.version()))
                .toList();
        together.decide(wren, looking.at(picks, wren, java.util.Locale.ENGLISH), Decision.publish(), batch);

        Document page = offered("/moderation/keys");
        assertThat(page.text()).contains("3 cases were decided together.");
        assertThat(page.select(".way-back a").attr("href")).isEqualTo("/moderation/bulk/" + batch);
        desk.postFrom("/moderation/keys", page.select(".way-back form").attr("action"));

        assertThat(texts).allMatch(it -> reading.published(it).isEmpty());
        assertThat(wayBack.of(wren)).isEmpty();
    }

    @Test
    void answersToAppealsAndSuggestionsAreOfferedWhereverAModeratorGoes() {
        MemberId lead = writers.somebody(Role.LEAD);
        desk = new Visitor(port);
        desk.signIn(writers.name(lead), Writers.PASSWORD);
        MemberId author = writers.member();
        ExperienceId text = writers.suggest(author, "A wheat bag", "Warm wheat " + writers.name(author));
        decide(text, new Decision(CaseOutcome.DECLINE, "unkind", "Not so."));
        clock.advance(Duration.ofMinutes(11));
        Suggestion asked =
                suggestions.findByExperienceAndState(text, SuggestionState.OPEN).orElseThrow();
        placing.decline(lead, asked.id(), asked.version(), "It is two things.");
        for (String path : List.of("/moderation", "/moderation/figures", "/admin/vocabulary")) {
            assertThat(offered(path).select(".way-back").text())
                    .as(path)
                    .contains("“" + asked.name() + "” was not added.", "Undo");
        }
        assertThat(html(desk.get("/moderation/suggestions/" + asked.id())).select(".way-back"))
                .as("the page offers it itself")
                .isEmpty();

        clock.advance(Duration.ofMinutes(1));
        AppealId appeal = appealing.appeal(author, text, "I meant myself.");
        appealing.decide(lead, appeal, 0, AppealState.UPHELD, "You are right.");
        Document page = offered("/admin/vocabulary");
        assertThat(page.select(".way-back").text()).contains("“A wheat bag” is up.");
        desk.postFrom("/admin/vocabulary", page.select(".way-back form").attr("action"));

        assertThat(reading.published(text)).isEmpty();
        assertThat(offered("/moderation").select(".way-back").text()).contains("was not added");
        clock.advance(Duration.ofMinutes(10));
        assertThat(offered("/admin/vocabulary").select(".way-back")).isEmpty();
    }

    private Document offered(String path) {
        Document page = html(desk.get(path));
        page.select("body > :not(.status)").remove();
        return page;
    }

    private ExperienceId submit(String title) {
        return writers.submit(writers.member(), title, "Late afternoon is when I tighten up, says " + title + ".");
    }

    private void decide(ExperienceId id, Decision decision) {
        writers.decide(wren, id, decision);
    }
}
