package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of {@code /voice}, as a member's browser sends it: nothing that was typed is ever lost. */
@PagesTest
abstract class VoicePagesTest {

    @OnH2
    static class OnH2Test extends VoicePagesTest {}

    @OnPostgres
    static class OnPostgresTest extends VoicePagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    private MemberId member;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        member = authors.somebody();
        visitor = authors.signedIn(member, port);
    }

    @Test
    void asksAGuestToSignInAndTakesNothingFromThem() {
        Visitor guest = new Visitor(port);

        assertThat(location(guest.get("/voice"))).endsWith("/login");
        assertThat(guest.postFrom("/login", "/voice", complete()).statusCode()).isEqualTo(302);
        assertThat(authors.posts(member)).isEmpty();
    }

    @Test
    void takesACompleteFormInAndTellsTheAuthorAlone() {
        String sent = location(visitor.post("/voice", complete()));

        Document page = html(visitor.get(sent));
        assertThat(page.select("h1").text()).isEqualTo("A person will read this");
        assertThat(page.select(".care")).isEmpty();
        OwnPost post = authors.posts(member).get(0);
        assertThat(post.state()).isEqualTo(State.HELD);
        Visitor other = authors.signedIn(authors.somebody(), port);
        assertThat(other.get(sent).statusCode()).isEqualTo(404);
        assertThat(other.get("/me/experiences/" + post.id()).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/experiences/" + post.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysBesideEachFieldWhatIsMissing() {
        HttpResponse<String> answer = visitor.post("/voice", "reports[4].strategy", "heat-therapy");
        Document page = html(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".errors a").eachText())
                .containsExactly(
                        "Choose where you were in withdrawal. The nearest one is fine.",
                        "Heat therapy: choose one of the four. If you can’t tell, “Mixed” is fine.",
                        "Give it a title. A few words are enough.",
                        "Write a few words about what happened. One sentence is enough.");
        assertThat(page.select(".errors a").eachAttr("href"))
                .allSatisfy(it -> assertThat(page.select(it)).hasSize(1));
        assertThat(page.select("form .error").eachText())
                .isEqualTo(page.select(".errors a").eachText());
        assertThat(page.select("#tried-heat-therapy").hasAttr("checked")).isTrue();
        assertThat(authors.posts(member)).isEmpty();
    }

    @Test
    void saysItInTheReadersLanguage() {
        Document form = html(visitor.send(visitor.request("/voice").header("Accept-Language", "de")));
        assertThat(form.select("html").attr("lang")).isEqualTo("de");
        assertThat(form.select("h1").text()).isEqualTo("Was hast du probiert, und wie ging es aus?");

        String[] fields = visitor.withToken("/voice", "context", "tapering", "title", "Wärme");
        Document again = html(visitor.send(visitor.form("/voice", fields).header("Accept-Language", "de")));
        assertThat(again.title()).isEqualTo("Fehler: Schreib, was du probiert hast · Add Your Voice");
        assertThat(again.select(".errors .title").text()).isEqualTo("2 Dinge fehlen oder stimmen nicht");
        assertThat(again.select("form .error").eachText())
                .containsExactly(
                        "Kreuz mindestens eine Sache an, die du probiert hast.",
                        "Schreib ein paar Worte dazu, was passiert ist. Ein Satz genügt.");
    }

    @Test
    void keepsEverythingThatWasTypedAndChosen() {
        Document page = html(visitor.post("/voice", with(complete(), "title", " ")));

        assertThat(page.select("#body").val()).isEqualTo("A long warm bath.\n\nThen <b>bed</b> & \"rest\".");
        assertThat(page.select("input[name=context][checked]").eachAttr("value"))
                .containsExactly("tapering");
        assertThat(page.select("input[name=symptoms][checked]").eachAttr("value"))
                .containsExactly("burning");
        assertThat(page.select("#tried-heat-therapy, #heat-therapy-helped")).allMatch(it -> it.hasAttr("checked"));
        assertThat(page.select("#tried-cbd, #cbd-revved")).allMatch(it -> it.hasAttr("checked"));
        assertThat(page.select("input[name=contentNotes][checked]").eachAttr("value"))
                .containsExactly("distress");
        assertThat(page.select("#hideName").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=key]").val()).isEqualTo("1b4e28ba-2fa1-41d2-883f-0016d3cca427");
    }

    @Test
    void previewsWithoutSending() {
        HttpResponse<String> answer = visitor.post("/voice", with(complete(), "preview", "1"));
        Document page = html(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("#preview .words p").eachText())
                .containsExactly("A long warm bath.", "Then <b>bed</b> & \"rest\".");
        assertThat(page.select("#preview script, #preview b")).isEmpty();
        assertThat(page.select("#title").val()).isEqualTo("Warmth");
        assertThat(page.select(".errors")).isEmpty();
        assertThat(authors.posts(member)).isEmpty();
    }

    @Test
    void previewsWhatIsStillIncomplete() {
        HttpResponse<String> answer = visitor.post("/voice", "body", "*Half* a thought", "preview", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html(answer).select("#preview em").text()).isEqualTo("Half");
        assertThat(html(answer).select(".errors")).isEmpty();
    }

    @Test
    void aSecondClickIsTheSamePost() {
        String first = location(visitor.post("/voice", complete()));
        String second = location(visitor.post("/voice", complete()));

        assertThat(second).isEqualTo(first);
        assertThat(authors.posts(member)).hasSize(1);
    }

    @Test
    void theKeyOfSomebodyElsesFormIsNoWayToTheirPost() {
        visitor.post("/voice", with(complete(), "key", "9f8c1a52-5d1e-4a53-9a77-3f6f1b1f2a10"));
        MemberId other = authors.somebody();
        HttpResponse<String> answer = authors.signedIn(other, port)
                .post("/voice", with(complete(), "key", "9f8c1a52-5d1e-4a53-9a77-3f6f1b1f2a10"));

        assertThat(location(answer)).contains("/voice/sent/");
        assertThat(authors.posts(other)).hasSize(1);
        assertThat(authors.posts(member)).hasSize(1);
    }

    @Test
    void tooManyInARowAreAskedToWaitWithTheirTextKept() {
        HttpResponse<String> answer = visitor.post("/voice", numbered(0));
        for (int i = 1; i <= 10 && answer.statusCode() == 302; i++) {
            answer = visitor.post("/voice", numbered(i));
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 600L);
        assertThat(html(answer).select("#title").val()).isEqualTo("Number 10");
        assertThat(html(answer).select(".errors").text()).contains("Your text is kept on this page");
        assertThat(authors.posts(member)).hasSize(10);
    }

    @Test
    void crisisWordsShowTheirAuthorPeopleToTalkTo() {
        String sent = location(visitor.post("/voice", with(complete(), "body", "I want to kill myself tonight.")));

        Document page = html(visitor.get(sent));
        assertThat(page.select(".care a[href^=tel]")).isNotEmpty();
        assertThat(page.text()).contains("A moderator reads them first");
        assertThat(authors.posts(member).get(0).state()).isEqualTo(State.ESCALATED);
    }

    @ParameterizedTest
    @CsvSource({
        "context, nowhere",
        "context, ''",
        "symptoms, nosuch",
        "contentNotes, nosuch",
        "reports[0].strategy, nosuch",
        "reports[4].outcome, cured",
    })
    void whatTheFormNeverOfferedIsRefusedInWords(String field, String value) {
        HttpResponse<String> answer = visitor.post("/voice", with(complete(), field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors a")).hasSize(1);
        assertThat(html(answer).select("form .error")).hasSize(1);
        assertThat(html(answer).select("#title").val()).isEqualTo("Warmth");
    }

    @Test
    void whatIsTooLongComesBackWhole() {
        String body = "word ".repeat(2_500).strip();
        Document page = html(visitor.post("/voice", with(with(complete(), "title", "t".repeat(121)), "body", body)));

        assertThat(page.select(".errors a").eachText())
                .containsExactly(
                        "The title is too long. Keep it to 120 characters.",
                        "The text is too long: 12,499 characters. Keep it to 10,000. You can write another post.");
        assertThat(page.select("#body").val()).isEqualTo(body);
        assertThat(page.select("#title").val()).hasSize(121);
    }

    @Test
    void sevenStrategiesAreOneTooMany() {
        List<String> fields = new ArrayList<>(List.of("title", "Much", "body", "Much at once.", "context", "after"));
        List<String> strategies = List.of(
                "heat-therapy", "hydration", "cbd", "healthy-diet", "neurofeedback", "stretching", "acupuncture");
        for (int i = 0; i < strategies.size(); i++) {
            fields.addAll(List.of(
                    "reports[" + i + "].strategy", strategies.get(i), "reports[" + i + "].outcome", "no_change"));
        }
        HttpResponse<String> answer = visitor.post("/voice", fields.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors").text()).contains("You ticked 7 things");
    }

    private static String[] numbered(int i) {
        String key = "00000000-0000-4000-8000-%012d".formatted(i);
        return with(with(complete(), "title", "Number " + i), "key", key + "");
    }

    private static String[] complete() {
        return new String[] {
            "title", "Warmth",
            "body", "A long warm bath.\r\n\r\nThen <b>bed</b> & \"rest\".",
            "context", "tapering",
            "symptoms", "burning",
            "reports[4].strategy", "heat-therapy",
            "reports[4].outcome", "helped",
            "reports[20].strategy", "cbd",
            "reports[20].outcome", "revved",
            "contentNotes", "distress",
            "hideName", "true",
            "key", "1b4e28ba-2fa1-41d2-883f-0016d3cca427"
        };
    }

    /** The same fields, but this one with another value. */
    private static String[] with(String[] fields, String name, String value) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i].equals(name)) {
                all.addAll(List.of(fields[i], fields[i + 1]));
            }
        }
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }
}
