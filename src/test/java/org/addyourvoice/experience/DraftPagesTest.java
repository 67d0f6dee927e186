package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, as browsers with and without scripts save them: whatever happens elsewhere meanwhile, no words are lost. */
@PagesTest
abstract class DraftPagesTest {

    @OnH2
    static class OnH2Test extends DraftPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends DraftPagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    @Autowired
    Drafting drafting;

    @Autowired
    Erasure erasure;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MemberId member;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        member = authors.somebody();
        visitor = authors.signedIn(member, port);
    }

    @Test
    void aFormIsKeptAsItIsWithoutAScript() {
        String draft = location(visitor.postFrom(
                "/voice",
                "/voice/draft",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "t".repeat(150),
                "body",
                "Half a thought",
                "context",
                "nowhere",
                "reports[4].strategy",
                "heat-therapy",
                "hideName",
                "true"));

        Document page = html(visitor.get(draft));
        assertThat(page.select(".undo").text()).startsWith("Saved as a draft.");
        assertThat(page.select("#title").val()).hasSize(150);
        assertThat(page.select("#body").val()).isEqualTo("Half a thought");
        assertThat(page.select("#tried-heat-therapy, #hideName")).allMatch(it -> it.hasAttr("checked"));
        assertThat(page.select("input[name=draftVersion]").val()).isEqualTo("0");
        assertThat(page.select(".errors")).isEmpty();
        assertThat(authors.posts(member)).as("nothing was sent").isEmpty();
    }

    @Test
    void draftsAreListedForTheirAuthorAloneUntilTheyAreThrownAway() {
        String first = kept("title", "Warmth", "body", "A long bath");
        kept("body", "Something else");
        Document me = html(visitor.get("/me"));
        assertThat(me.select("#drafts h3").eachText()).containsExactly("(no title yet)", "Warmth");
        assertThat(me.select("#drafts").text()).contains("A long bath", "180 days");

        Visitor other = authors.signedIn(authors.somebody(), port);
        assertThat(other.get("/me/drafts/" + first).statusCode()).isEqualTo(404);
        assertThat(other.get("/voice?draft=" + first).statusCode()).isEqualTo(404);
        other.postFrom("/me", "/me/drafts/" + first + "/discard");
        assertThat(titles()).containsExactly("", "Warmth");

        assertThat(location(visitor.get("/me/drafts/" + first))).isEqualTo("/voice?draft=" + first);
        assertThat(location(visitor.postFrom("/me", "/me/drafts/" + first + "/discard")))
                .isEqualTo("/me");
        assertThat(titles()).containsExactly("");
        assertThat(visitor.get("/me/drafts/" + first).statusCode()).isEqualTo(404);
    }

    @Test
    void sendingEndsTheDraft() {
        String key = kept("title", "Warmth");
        Document page = html(visitor.get("/voice?draft=" + key));

        String sent = location(visitor.post("/voice", complete(page, "A long bath.")));

        assertThat(sent).startsWith("/voice/sent/");
        assertThat(titles()).isEmpty();
    }

    @Test
    void whatWasWrittenOnElsewhereOutlivesTheSending() {
        String key = kept("title", "Warmth");
        Document phone = html(visitor.get("/voice?draft=" + key));
        Document desk = html(visitor.get("/voice?draft=" + key));
        assertThat(status(autosave(desk, "title", "Warmth, written on at the desk")))
                .isEqualTo(200);

        assertThat(location(visitor.post("/voice", complete(phone, "A long bath."))))
                .startsWith("/voice/sent/");

        assertThat(titles()).containsExactly("Warmth, written on at the desk");
    }

    @Test
    void aPageGoesOnInItsDraftAndAnotherBecomesADraftOfItsOwn() {
        String key = kept("title", "Warmth");
        Document phone = html(visitor.get("/voice?draft=" + key));
        Document desk = html(visitor.get("/voice?draft=" + key));

        assertThat(status(autosave(phone, "title", "On the phone"))).isEqualTo(200);
        assertThat(status(autosave(phone, "title", "On the phone, though the answer was lost")))
                .as("the same page with the version from before")
                .isEqualTo(200);
        HttpResponse<String> stale = autosave(desk, "title", "At the desk");

        assertThat(stale.statusCode()).isEqualTo(409);
        JsonNode news = json(stale);
        assertThat(news.get("words").asString()).contains("Both are kept");
        assertThat(news.get("other").asString()).isEqualTo("/me/drafts/" + key);
        assertThat(titles()).containsExactly("At the desk", "On the phone, though the answer was lost");
        assertThat(status(autosave(desk, "title", "At the desk, once more")))
                .as("told again, should it not have heard")
                .isEqualTo(409);
        assertThat(titles()).containsExactly("At the desk, once more", "On the phone, though the answer was lost");
    }

    @Test
    void withoutAScriptThePageSaysThatAnotherDeviceWasQuicker() {
        String key = kept("title", "Warmth");
        Document desk = html(visitor.get("/voice?draft=" + key));
        autosave(html(visitor.get("/voice?draft=" + key)), "title", "On the phone");

        String own = location(visitor.postFrom("/voice", "/voice/draft", marked(desk, "title", "At the desk")));

        assertThat(own).isNotEqualTo("/voice?draft=" + key);
        Document page = html(visitor.get(own));
        assertThat(page.select(".undo").text()).contains("Both are kept");
        assertThat(page.select("#title").val()).isEqualTo("At the desk");
        assertThat(titles()).containsExactly("At the desk", "On the phone");
    }

    @Test
    void whatWasSentOrThrownAwayElsewhereIsKeptOnceMore() {
        String key = kept("title", "Warmth");
        Document open = html(visitor.get("/voice?draft=" + key));
        visitor.postFrom("/me", "/me/drafts/" + key + "/discard");

        HttpResponse<String> answer = autosave(open, "title", "Still here");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("words").asString()).contains("sent or thrown away");
        assertThat(titles()).containsExactly("Still here");
    }

    @Test
    void aFormThatWasSentInOtherWordsIsNotTakenForASecondClick() {
        Document page = html(visitor.get("/voice"));
        visitor.post("/voice", complete(page, "A long bath."));
        assertThat(location(visitor.post("/voice", complete(page, "A long bath."))))
                .as("a second click")
                .startsWith("/voice/sent/");

        HttpResponse<String> again = visitor.post("/voice", complete(page, "Something else."));

        assertThat(again.statusCode()).isEqualTo(409);
        Document form = html(again);
        assertThat(form.select("#body").val()).isEqualTo("Something else.");
        assertThat(form.select(".errors").text()).contains("already, in other words");
        assertThat(location(visitor.post("/voice", complete(form, "Something else."))))
                .startsWith("/voice/sent/");
        assertThat(authors.posts(member)).hasSize(2);
    }

    @Test
    void aChangeHasDraftsToo() {
        ExperienceId id = authors.published(member, "Heat on the neck");
        String edit = "/me/experiences/" + id + "/edit";
        Document open = html(visitor.get(edit));
        String draft = location(visitor.postFrom(edit, edit + "/draft", marked(open, "title", "Heat, changed")));

        assertThat(draft).startsWith(edit + "?draft=");
        assertThat(html(visitor.get("/me")).select("#drafts").text()).contains("A change to your post");
        Document form = html(visitor.get(draft));
        assertThat(form.select("#title").val()).isEqualTo("Heat, changed");
        assertThat(form.select("input[name=version]").val())
                .isEqualTo(open.select("input[name=version]").val());
        assertThat(new Visitor(port).get("/experiences/" + id).body()).doesNotContain("Heat, changed");

        assertThat(location(visitor.post(edit, complete(form, "Warmer than before."))))
                .isEqualTo("/voice/sent/" + id);
        assertThat(titles()).isEmpty();
    }

    @Test
    void aChangeOfWhatCanNotBeChangedAnyMoreIsNotLost() {
        ExperienceId id = authors.published(member, "Heat on the neck");
        String edit = "/me/experiences/" + id + "/edit";
        String draft = location(
                visitor.postFrom(edit, edit + "/draft", marked(html(visitor.get(edit)), "title", "Heat, changed")));
        String key = draft.substring(draft.indexOf('=') + 1);
        visitor.postFrom("/me/experiences/" + id, "/me/experiences/" + id + "/withdraw");

        String place = location(visitor.get("/me/drafts/" + key));

        assertThat(place).isEqualTo("/voice?draft=" + key);
        assertThat(html(visitor.get(place)).select("#title").val()).isEqualTo("Heat, changed");
    }

    @Test
    void tenAreTheMostAndTheEleventhStaysOnItsPage() {
        for (int i = 0; i < Drafting.MOST; i++) {
            kept("title", "Number " + i);
        }
        HttpResponse<String> answer = visitor.postFrom("/voice", "/voice/draft", "title", "One too many");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors").text()).contains("10 drafts");
        assertThat(html(answer).select("#title").val()).isEqualTo("One too many");
        HttpResponse<String> quiet = autosave(html(visitor.get("/voice")), "title", "One too many");
        assertThat(quiet.statusCode()).isEqualTo(422);
        assertThat(json(quiet).get("words").asString()).contains("10 drafts");
    }

    @Test
    void moreThanADraftHoldsStaysOnItsPage() {
        HttpResponse<String> answer =
                visitor.postFrom("/voice", "/voice/draft", "body", "word ".repeat(DraftFields.MOST / 5));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors").text()).contains("too long to be saved");
        assertThat(html(answer).select("#body").val()).startsWith("word word");
    }

    @Test
    void aSessionThatEndsWhileSomebodySavesGivesTheWordsBack() {
        String key = kept("title", "Warmth");
        Document open = html(visitor.get("/voice?draft=" + key));
        String[] fields = visitor.withToken("/voice", marked(open, "title", "Written on"));
        jdbc.sql("delete from spring_session where principal_name = :id")
                .param("id", member.toString())
                .update();
        assertThat(location(visitor.send(visitor.form("/voice/draft", fields)))).endsWith("/login");

        String back = location(visitor.signIn(authors.name(member), Authors.PASSWORD));

        Document page = html(visitor.get(back));
        assertThat(page.select("#title").val()).isEqualTo("Written on");
        assertThat(status(autosave(page, "title", "Written on")))
                .as("it goes on in its draft")
                .isEqualTo(200);
        assertThat(titles()).containsExactly("Written on");
    }

    @Test
    void noRuleReadsADraft() {
        kept("body", "I want to kill myself tonight.");

        assertThat(jdbc.sql("select count(*) from experience where author_id = :id")
                        .param("id", member.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(html(visitor.get("/voice")).select(".draft-state a[href=/help-now]"))
                .hasSize(1);
    }

    @Test
    void whatNobodyTouchesForHalfAYearGoes() {
        String old = kept("title", "Old");
        kept("title", "New");
        var then = clock.instant().minus(Drafting.KEPT_FOR).minusSeconds(1).atOffset(ZoneOffset.UTC);
        jdbc.sql("update draft set changed_at = :then where form_key = :key")
                .param("then", then)
                .param("key", UUID.fromString(old))
                .update();

        assertThat(drafting.forget().done()).isPositive();

        assertThat(titles()).containsExactly("New");
    }

    @Test
    void whoLetsGoOfAPostKeepsNoDraftThatLeadsToIt() {
        ExperienceId id = authors.published(member, "Heat on the neck");
        String edit = "/me/experiences/" + id + "/edit";
        visitor.postFrom(edit, edit + "/draft", marked(html(visitor.get(edit)), "title", "Heat, changed"));
        kept("title", "Another");

        transactions.executeWithoutResult(status -> events.publishEvent(new ExperienceDisowned(id, member)));

        assertThat(titles()).containsExactly("Another");
    }

    @Test
    void erasureTakesThemAlong() {
        kept("title", "Warmth");

        transactions.executeWithoutResult(status -> erasure.eraseAllOf(member));

        assertThat(titles()).isEmpty();
    }

    private List<String> titles() {
        return drafting.of(member).stream().map(DraftView::title).toList();
    }

    private String kept(String... fields) {
        String key = UUID.randomUUID().toString();
        String place = location(visitor.postFrom("/voice", "/voice/draft", joined(fields, "key", key)));
        assertThat(place).isEqualTo("/voice?draft=" + key);
        return key;
    }

    private HttpResponse<String> autosave(Document page, String... fields) {
        String[] all = visitor.withToken("/voice", marked(page, fields));
        return visitor.send(visitor.form("/voice/autosave", all).setHeader("Accept", "application/json"));
    }

    private static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private static String[] complete(Document page, String body) {
        return marked(
                page,
                "title",
                "Warmth",
                "body",
                body,
                "context",
                "tapering",
                "reports[4].strategy",
                "heat-therapy",
                "reports[4].outcome",
                "helped");
    }

    /** These fields, and what the page says of itself. */
    private static String[] marked(Document page, String... fields) {
        String[] all = fields;
        for (String name : List.of("key", "draftVersion", "hand", "version")) {
            String value = page.select("input[name=" + name + "]").val();
            all = value.isEmpty() ? all : joined(all, name, value);
        }
        return all;
    }

    private static String[] joined(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
