package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever else is done on a case, a decision that is half written stays half written. */
@DeskTest
@OnH2
class AlongTest {

    private static final List<String> TYPED = List.of(
            "outcome",
            "return",
            "reason",
            "personal-details",
            "message",
            "Would you take it out?",
            "passages",
            "tighten",
            "labels",
            "hospital",
            "notice",
            "see-a-doctor",
            "sanctionWords",
            "Please be kinder.");

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Claiming claiming;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    private MemberId wren;
    private MemberId alder;
    private MemberId writer;
    private Visitor desk;
    private OpenCase open;

    @BeforeEach
    void aCase() {
        wren = writers.somebody(Role.MODERATOR);
        alder = writers.somebody(Role.MODERATOR);
        desk = new Visitor(port);
        desk.signIn(writers.name(alder), Writers.PASSWORD);
        writer = writers.member();
        ExperienceId wheatBag = writers.submit(writer, "A wheat bag", "Late afternoon is when I tighten up.");
        open = queue.openCase(wheatBag).orElseThrow();
    }

    @Test
    void takingItKeepsWhatIsTyped() {
        assertThat(location(typed("along", "claim"))).contains(path());

        Document page = html(desk.get(path()));
        isFilled(page);
        assertThat(page.select(".claim").text()).contains("It is yours until");
        assertThat(html(desk.get(path())).select("#message").text()).as("once").isEmpty();
    }

    @Test
    void aNoteKeepsWhatIsTyped() {
        assertThat(location(typed("along", "note", "words", "She wrote to us before.")))
                .endsWith(path() + "#h-notes");

        Document page = html(desk.get(path()));
        isFilled(page);
        assertThat(page.select("[aria-labelledby=h-notes] .notes").text()).contains("She wrote to us before.");
    }

    @Test
    void strikingANoteKeepsWhatIsTyped() {
        desk.postFrom(path(), path() + "/notes", "words", "She wrote to us before.");
        Element strike =
                html(desk.get(path())).select("[name=along][value^=strike-]").first();
        assertThat(strike.attr("form")).isEqualTo("decision");

        assertThat(location(typed("along", strike.val()))).endsWith(path() + "#h-notes");

        Document page = html(desk.get(path()));
        isFilled(page);
        assertThat(page.select("[aria-labelledby=h-notes] .notes").text()).contains("struck");
        assertThat(typed("along", "strike-0").statusCode()).isEqualTo(404);
    }

    @Test
    void aNoteThatIsNoneIsSaidAndKeepsEverything() {
        HttpResponse<String> empty = typed("along", "note", "words", " ");
        HttpResponse<String> longer = typed("along", "note", "words", "x".repeat(4_001));

        assertThat(empty.statusCode()).isEqualTo(422);
        isFilled(html(empty));
        assertThat(html(empty).select("#note-words-error").text()).isNotEmpty();
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(html(longer).select("#note-words").text()).hasSize(4_001);
    }

    @Test
    void aQuestionKeepsWhatIsTyped() {
        assertThat(location(typed("along", "ask", "question", "Is the clinic a person?")))
                .contains(path());
        Document asked = html(desk.get(path()));
        isFilled(asked);
        assertThat(asked.select("[aria-labelledby=h-opinion]").text()).contains("Is the clinic a person?");

        assertThat(location(typed("along", "ask-back"))).contains(path());
        isFilled(html(desk.get(path())));
    }

    @Test
    void aQuestionThatComesTooLateComesBack() {
        typed("along", "ask", "question", "Is it a person?");

        HttpResponse<String> again = typed("along", "ask", "question", "Is it, really?");

        assertThat(again.statusCode()).isEqualTo(409);
        isFilled(html(again));
        assertThat(html(again).select("#question").text()).isEqualTo("Is it, really?");
        assertThat(location(sent("along", "ask", "question", "")))
                .as("with nothing typed it is the same")
                .isEmpty();
    }

    @Test
    void lettingGoKeepsWhatIsTypedAndElseLeadsToTheQueue() {
        claiming.take(alder, open.id());
        assertThat(location(typed("along", "release"))).contains(path());
        Document page = html(desk.get(path()));
        isFilled(page);
        assertThat(page.select(".claim").text()).contains("Nobody has taken it");

        assertThat(location(sent("along", "release"))).endsWith("/moderation");
    }

    @Test
    void nothingTypedIsPassedOnAtOneStroke() {
        claiming.take(alder, open.id());

        HttpResponse<String> asked = typed("along", "pass");

        isFilled(html(asked));
        assertThat(html(asked).text()).contains("You have typed something here");
        assertThat(html(asked).select("form[action$=pass] button").eachText()).contains("Pass it all the same");
        assertThat(html(desk.get(path())).select(".claim").text()).contains("It is yours until");
        assertThat(location(sent("along", "pass"))).doesNotEndWith(path());
        assertThat(html(desk.get(path())).select(".claim").text()).contains("Nobody has taken it");
    }

    @Test
    void aMessageToTheAuthorKeepsWhatIsTyped() {
        assertThat(html(desk.get(path())).select("a[href$=/message]")).isEmpty();
        assertThat(location(typed("along", "message", "letter", "Thank you for writing.", "words", "For later.")))
                .endsWith(path() + "#h-notes");

        Document page = html(desk.get(path()));
        isFilled(page);
        assertThat(page.select("[role=status]").text()).contains("Sent.");
        assertThat(page.select("#letter").text()).isEmpty();
        assertThat(page.select("#note-words").text()).as("half a note as well").isEqualTo("For later.");
        Visitor author = new Visitor(port);
        author.signIn(writers.name(writer), Writers.PASSWORD);
        assertThat(html(author.get("/me/messages")).text()).contains("Thank you for writing.");
    }

    @Test
    void aMessageThatIsNoneIsSaidAndKeepsEverything() {
        HttpResponse<String> empty = typed("along", "message", "letter", "");
        HttpResponse<String> longer = typed("along", "message", "letter", "x".repeat(4_001));

        assertThat(empty.statusCode()).isEqualTo(422);
        isFilled(html(empty));
        assertThat(html(empty).select("#letter-error").text()).isEqualTo("Write a few words.");
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(html(longer).select("#letter").text()).hasSize(4_001);
    }

    @Test
    void aDayToLookAgainKeepsWhatIsTyped() {
        carersDesk();
        String day = LocalDate.now(clock).plusDays(2).toString();

        assertThat(location(typed("along", "plan", "day", day, "look", "Has she written since?")))
                .endsWith(path() + "#h-follow");

        Document page = html(desk.get(path()));
        hasItsDecision(page);
        assertThat(page.select("[aria-labelledby=h-follow] .notes").text()).contains("Has she written since?");
        assertThat(page.select("#look-day").val()).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsSaidAndKeepsEverything() {
        carersDesk();
        HttpResponse<String> wrong = typed("along", "plan", "day", "someday", "look", " ");

        Document page = html(wrong);
        assertThat(wrong.statusCode()).isEqualTo(422);
        hasItsDecision(page);
        assertThat(page.select("#look-day-error").text()).isNotEmpty();
        assertThat(page.select("#look-error").text()).isEqualTo("Write a few words.");
        assertThat(page.select("#look-day").val()).isEqualTo("someday");
    }

    @Test
    void nobodyPlansOnWhatIsNoCrisis() {
        assertThat(typed("along", "plan", "day", "2030-01-01", "look", "Again.").statusCode())
                .isEqualTo(404);
        assertThat(html(desk.get(path())).select("#look-day")).isEmpty();
    }

    private void carersDesk() {
        MemberId carer = writers.moderator();
        desk = new Visitor(port);
        desk.signIn(writers.name(carer), Writers.PASSWORD);
        ExperienceId crisis = writers.submit(writer, "A hard night", "I want to kill myself and I tighten up.");
        open = queue.openCase(crisis).orElseThrow();
    }

    @Test
    void whereSomebodyWasQuickerTheWordsStandBesideWhatTheyDid() {
        claiming.take(wren, open.id());
        HttpResponse<String> taken = typed("along", "claim");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(html(taken).select("h1").text()).isEqualTo(writers.name(wren) + " has taken this case");
        assertThat(html(taken).text()).doesNotContain("You had read version");

        deciding.decide(wren, open.id(), open.version(), Decision.publish());
        HttpResponse<String> noted = typed("along", "note", "words", "She wrote to us before.");

        assertThat(noted.statusCode()).isEqualTo(409);
        Document page = html(noted);
        assertThat(page.select("#kept").text()).isEqualTo("Would you take it out?");
        assertThat(page.select("#kept-passages").text()).isEqualTo("tighten");
        assertThat(page.select("#kept-sanction").text()).isEqualTo("Please be kinder.");
        assertThat(page.select("[aria-labelledby=h-yours] dd").eachText())
                .contains("hospital", "Have new symptoms looked at");
        assertThat(page.text()).contains("You had read version 0.");
        assertThat(html(desk.get(path())).select(".notes").text()).contains("She wrote to us before.");
    }

    @Test
    void aCaseThatSomebodyElseHasOffersNoFormToFillInVain() {
        claiming.take(wren, open.id());

        Document page = html(desk.get(path()));
        assertThat(page.select("form.decision")).isEmpty();
        assertThat(page.select("#h-dec").text()).isEqualTo(writers.name(wren) + " is deciding this one");

        Document kept = html(typed("reopen", "1"));
        assertThat(kept.select("#message").text()).isEqualTo("Would you take it out?");
        assertThat(kept.select("form.decision .actions .button")).isEmpty();
        assertThat(kept.select("form.decision").text()).contains("can’t be saved yet: " + writers.name(wren));
    }

    private void isFilled(Document page) {
        hasItsDecision(page);
        assertThat(page.select("#sanctionWords").text()).isEqualTo("Please be kinder.");
    }

    /** Nothing follows from a crisis. */
    private static void hasItsDecision(Document page) {
        assertThat(page.select("[name=outcome][checked]").val()).isEqualTo("return");
        assertThat(page.select("#reason [selected]").val()).isEqualTo("personal-details");
        assertThat(page.select("#message").text()).isEqualTo("Would you take it out?");
        assertThat(page.select("#passages").text()).isEqualTo("tighten");
        assertThat(page.select("[name=labels][checked]").val()).isEqualTo("hospital");
        assertThat(page.select("#notice [selected]").val()).isEqualTo("see-a-doctor");
        assertThat(page.select("form.decision .error")).isEmpty();
    }

    private HttpResponse<String> typed(String... more) {
        List<String> all = new ArrayList<>(TYPED);
        all.addAll(List.of(more));
        return sent(all.toArray(String[]::new));
    }

    private HttpResponse<String> sent(String... fields) {
        List<String> all = new ArrayList<>(List.of("version", Long.toString(open.version())));
        all.addAll(List.of(fields));
        return desk.post(path(), all.toArray(String[]::new));
    }

    private String path() {
        return "/moderation/cases/" + open.id();
    }
}
