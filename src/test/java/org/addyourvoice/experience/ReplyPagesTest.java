package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Replying to an experience, and reading what others replied. */
@PagesTest
abstract class ReplyPagesTest {

    @OnH2
    static class OnH2Test extends ReplyPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends ReplyPagesTest {}

    private static final String GONE =
            "The words you chose to quote are not there any more. Choose others, or “Quote nothing”. What you wrote is still here.";

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    @Autowired
    Reading reading;

    @Autowired
    PublishedTexts texts;

    private MemberId author;
    private MemberId member;
    private Visitor itsAuthor;
    private Visitor replier;
    private Visitor guest;
    private ExperienceId id;

    @BeforeEach
    void anExperience() {
        author = authors.somebody();
        member = authors.somebody();
        itsAuthor = authors.signedIn(author, port);
        replier = authors.signedIn(member, port);
        guest = new Visitor(port);
        id = authors.published(author, authors.text("Warm evenings", "A wheat bag.\n\nThe film has to be old."));
    }

    @Test
    void aFirstReplyWaitsForAPersonAndThenStandsBelow() {
        String sent = location(reply("body", "Mine as well."));
        assertThat(html(replier.get(sent)).select("main").text())
                .contains("A moderator reads them")
                .contains("Reply to “Warm evenings”")
                .doesNotContain("tallies");
        assertThat(replies(guest)).isEmpty();
        assertThat(html(replier.get("/me")).select(".card h3").text()).isEqualTo("Reply to “Warm evenings”");

        authors.publish(newest(), 1);

        assertThat(replies(guest))
                .singleElement()
                .asString()
                .contains("Mine as well.")
                .contains(authors.name(member));
        assertThat(page(guest).select("#replies .shoulder p").text()).isEqualTo("One reply.");
        assertThat(page(guest).select("#replies form, #replies button")).isEmpty();
    }

    @Test
    void aReplyIsNoExperience() {
        ExperienceId reply = up("Only a reply, as the word qwzx says.");

        assertThat(location(guest.get("/experiences/" + reply)))
                .isEqualTo("/experiences/" + id + "?page=1#reply-" + reply);
        for (String elsewhere : List.of("/", "/experiences", "/strategies/heat-therapy")) {
            assertThat(guest.get(elsewhere).body()).as(elsewhere).doesNotContain("qwzx");
        }
        assertThat(reading.published(reply)).isEmpty();
        assertThat(reading.summaries(List.of(reply))).isEmpty();
        assertThat(texts.texts(List.of(reply))).isEmpty();
        assertThat(texts.marks(reply.value() - 1, 1)).noneMatch(it -> it.id().equals(reply));
        assertThat(replier.get("/me/experiences/" + reply + "/edit").statusCode())
                .isEqualTo(404);
        assertThat(replier.postFrom("/me", "/experiences/" + reply + "/marks/bookmark")
                        .statusCode())
                .isEqualTo(404);
        assertThat(replier.postFrom("/me", "/experiences/" + reply + "/replies", "body", "To a reply.")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void listsSayHowManyRepliesAreUp() {
        assertThat(card().text()).doesNotContain("repl");
        reply("body", "This one waits.");
        assertThat(card().text()).doesNotContain("repl");
        ExperienceId first = up("This one is up.");
        up("And this one.");
        assertThat(card().text()).contains("2 replies");
        replier.postFrom(own(first), own(first) + "/withdraw");
        assertThat(card().text()).contains("1 reply");
    }

    private Element card() {
        MemberId reader = authors.somebody();
        Visitor keeps = authors.signedIn(reader, port);
        keeps.postFrom("/experiences/" + id, "/experiences/" + id + "/marks/bookmark");
        return html(keeps.get("/me/bookmarks")).select(".card .meta").first();
    }

    @Test
    void quotedWordsAreChosenFromTheTextAndKeepWhatIsTyped() {
        Document choosing = html(replyFrom("quoting", id.toString(), "body", "Typed before."));
        assertThat(choosing.select("#body").text()).isEqualTo("Typed before.");
        assertThat(choosing.select("#part .choice .words-before").eachText())
                .containsExactly("A wheat bag.", "The film has to be old.");

        Document seen =
                html(replyFrom("quote", id.toString(), "part", part(choosing, 1), "body", "Typed.", "preview", "1"));
        assertThat(seen.select("#preview .quotation > *").eachText())
                .containsExactly("The film has to be old.", authors.name(author));

        ExperienceId sent = sentQuoting(choosing, 1);
        assertThat(html(replier.get(own(sent))).select(".quotation blockquote").eachText())
                .containsExactly("The film has to be old.");
        authors.publish(sent, 1);

        assertThat(quotes()).containsExactly("The film has to be old.", authors.name(author));
    }

    @Test
    void quotedWordsGoWithTheTextTheyAreFrom() {
        ExperienceId first = up("Silence helps.\n\nAnd lukewarm tea.");
        Visitor third = authors.signedIn(authors.somebody(), port);
        Document choosing =
                html(third.postFrom("/experiences/" + id, replies(id), "quoting", first.toString(), "body", "Yes."));
        ExperienceId second = sentQuoting(third, choosing, 0);
        authors.publish(second, 1);
        assertThat(quotes()).containsExactly("Silence helps.", authors.name(member));

        replier.postFrom(own(first), own(first) + "/hide-name", "version", version(first));
        assertThat(quotes()).containsExactly("Silence helps.", "a member");

        assertThat(page(guest).select("#replies p.reply")).isEmpty();
        replier.postFrom(own(first), own(first) + "/withdraw");
        assertThat(page(guest).select("#replies .replies > li").first().text())
                .isEqualTo("A reply that stood here was taken back by whoever wrote it.");
        assertThat(page(guest).select("#replies .shoulder p").text()).isEqualTo("One reply.");
        assertThat(quotes()).isEmpty();
        assertThat(page(guest).select("#reply-" + second).text())
                .contains("words that can’t be read here any more")
                .contains("Yes.")
                .doesNotContain("Silence");
        assertThat(page(guest).select("#reply-" + first)).isEmpty();
    }

    @Test
    void whatATextIsCoveredForItsWordsAreCoveredForWhereTheyAreQuoted() {
        ExperienceId hard = authors.published(
                author, authors.text("A hard night", "Then the ambulance came.", Set.of(ContentNote.HOSPITAL), false));
        Document choosing = html(
                replier.postFrom("/experiences/" + hard, replies(hard), "quoting", hard.toString(), "body", "Oh."));
        String[] quoting = {"quote", hard.toString(), "part", part(choosing, 0), "body", "Oh.", "key", key(choosing)};
        Document seen = html(replier.postFrom(
                "/experiences/" + hard,
                replies(hard),
                Stream.concat(Stream.of(quoting), Stream.of("preview", "1")).toArray(String[]::new)));
        assertThat(seen.select("#preview details.covered .quotation")).hasSize(1);
        replier.postFrom("/experiences/" + hard, replies(hard), quoting);
        authors.publish(newest(), 1);

        Element reply = html(guest.get("/experiences/" + hard))
                .select("#replies .reply")
                .first();
        assertThat(reply.select("details.covered:not([open]) > .inside > .quotation")
                        .text())
                .contains("Then the ambulance came.");
        assertThat(reply.select("details.covered summary").text()).contains("hospital");
        assertThat(reply.select(":not(.inside) > .quotation")).isEmpty();
        assertThat(reply.select(".words").text()).isEqualTo("Oh.");
    }

    @Test
    void itsAuthorIsToldTheTruthWhenTheyLetGoOfOneThatIsUp() {
        ExperienceId reply = up("It stays for whoever reads it.");
        String page = own(reply) + "/let-go";
        assertThat(html(replier.get(page)).select("main").text()).contains("It stays readable");

        assertThat(location(replier.postFrom(page, page, "version", version(reply))))
                .isEqualTo("/me");

        assertThat(html(replier.get("/me")).select("[role=status]").text())
                .contains("It stays readable")
                .doesNotContain("wiped");
        assertThat(replies(guest)).singleElement().asString().contains("It stays for whoever reads it.", "a member");
    }

    @Test
    void aQuoteOfWordsThatHaveChangedMeanwhileIsChosenAgain() {
        Document choosing = html(replyFrom("quoting", id.toString(), "body", "Typed."));
        itsAuthor.post(own(id) + "/edit", edited(id, "Other words."));
        authors.publish(id, 2);

        HttpResponse<String> late =
                replyFrom("quote", id.toString(), "part", part(choosing, 1), "body", "Typed.", "key", key(choosing));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(html(late).select(".errors a").eachText()).containsExactly(GONE);
        assertThat(html(late).select("#body").text()).isEqualTo("Typed.");
        Document again = html(late);
        assertThat(again.select("#part input[checked]")).isEmpty();
        assertThat(replyFrom(
                                "quote",
                                id.toString(),
                                "part",
                                again.select("input[type=hidden][name=part]").val(),
                                "body",
                                "Typed.",
                                "key",
                                key(again))
                        .statusCode())
                .as("sent as it is, without a choice")
                .isEqualTo(422);
        sentQuoting(again, 0);
    }

    @Test
    void aQuoteStaysWhatWasChosenWhateverIsCoveredBesideIt() {
        ExperienceId three = authors.published(author, authors.text("Three", "First.\n\nSecond.\n\nThird."));
        Document choosing = html(replier.postFrom(
                "/experiences/" + three, replies(three), "quoting", three.toString(), "body", "Typed."));

        authors.cover(three, "First.");

        ExperienceId sent = sentQuoting(choosing, 1);
        assertThat(html(replier.get(own(sent))).select(".quotation blockquote").eachText())
                .containsExactly("Second.");

        authors.cover(three, "Second.");

        HttpResponse<String> late = quoting(replier, choosing, 1);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(html(late).select(".errors a").eachText()).containsExactly(GONE);
        assertThat(html(late).select("#part .words-before").eachText()).containsExactly("Third.");
        assertThat(html(late).select("#body").text()).isEqualTo("Typed.");
    }

    @Test
    void whereNothingIsLeftToQuoteTheWriterIsToldSo() {
        ExperienceId one = authors.published(author, authors.text("One", "All of it."));
        Document choosing = html(
                replier.postFrom("/experiences/" + one, replies(one), "quoting", one.toString(), "body", "Typed."));
        authors.cover(one, "All of it.");

        HttpResponse<String> late = quoting(replier, choosing, 0);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(html(late).select(".errors a").text()).contains("can’t be quoted any more", "goes without a quote");
        assertThat(html(late).select("#body").text()).isEqualTo("Typed.");
        assertThat(location(replier.post(replies(one), "body", "Typed.", "key", key(html(late)))))
                .startsWith("/voice/sent/");
    }

    @Test
    void howItWillLookIsShownBeforeAnythingIsSent() {
        HttpResponse<String> seen = reply("body", "Mine **too**.", "preview", "1", "hideName", "true");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(html(seen).select("#preview .words strong").text()).isEqualTo("too");
        assertThat(html(seen).select("#body").text()).isEqualTo("Mine **too**.");
        assertThat(html(seen).select("#hideName[checked]")).hasSize(1);
        assertThat(authors.posts(member)).isEmpty();
        assertThat(reply("body", "", "preview", "1").statusCode()).isEqualTo(200);

        ExperienceId reply = up("Before.");
        HttpResponse<String> changed = replier.post(
                "/me/replies/" + reply + "/edit", "body", "_After._", "version", version(reply), "preview", "1");
        assertThat(html(changed).select("#preview .words em").text()).isEqualTo("After.");
        assertThat(authors.post(member, reply).revision()).isEqualTo(1);
    }

    @Test
    void howAnotherWordingWillLookIsShownBelowWhatItQuotes() {
        Document choosing = html(replyFrom("quoting", id.toString(), "body", "Typed."));
        ExperienceId reply = sentQuoting(choosing, 1);
        String edit = "/me/replies/" + reply + "/edit";

        assertThat(html(replier.get(edit)).select("#preview")).isEmpty();
        assertThat(html(replier.get(edit)).select(".quotation > *").eachText())
                .as("it can't be chosen again, but is there to be read")
                .containsExactly("The film has to be old.", authors.name(author));
        Document seen = html(replier.post(edit, "body", "After.", "version", version(reply), "preview", "1"));
        assertThat(seen.select("#preview .quotation > *").eachText())
                .containsExactly("The film has to be old.", authors.name(author));

        itsAuthor.postFrom(own(id), own(id) + "/withdraw");
        Document gone = html(replier.post(edit, "body", "After.", "version", version(reply), "preview", "1"));
        assertThat(gone.select("#preview").text())
                .contains("It quotes words that can’t be read here any more.")
                .doesNotContain("film");
    }

    @Test
    void whoOpensTheFormByItselfCanQuoteAsWell() {
        Document form = html(replier.get(replies(id)));
        assertThat(form.select("button[name=quoting]").eachText()).containsExactly("Quote from the experience");

        Document choosing = html(replyFrom(
                "quoting", form.select("button[name=quoting]").val(), "body", "Typed before.", "key", key(form)));
        assertThat(choosing.select("#part .choice .words-before").eachText())
                .containsExactly("A wheat bag.", "The film has to be old.");
        assertThat(choosing.select("#body").text()).isEqualTo("Typed before.");
        assertThat(choosing.select("button[name=quoting]")).isEmpty();
    }

    @Test
    void itsAuthorClosesAndReopensReplies() {
        up("Was here before.");
        itsAuthor.postFrom("/experiences/" + id, replies(id) + "/close");

        assertThat(replies(guest)).hasSize(1);
        assertThat(page(replier).select("#reply")).isEmpty();
        assertThat(page(guest).text()).contains("There are no new replies to this.");
        assertThat(location(replier.get(replies(id)))).isEqualTo("/experiences/" + id + "#replies");
        HttpResponse<String> late = reply("body", "Too late.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("#body").text()).isEqualTo("Too late.");
        assertThat(html(late).select(".errors").text()).contains("wants no new replies");

        itsAuthor.postFrom("/experiences/" + id, replies(id) + "/open");
        assertThat(reply("body", "In time.").statusCode()).isEqualTo(302);
        assertThat(replier.postFrom("/me", replies(id) + "/close").statusCode()).isEqualTo(404);
    }

    @Test
    void withTheExperienceItsRepliesGoAndWhatIsTypedDoesNot() {
        ExperienceId reply = up("Below it.");
        itsAuthor.postFrom(own(id), own(id) + "/withdraw");

        HttpResponse<String> late = replier.postFrom("/me", replies(id), "body", "Too late.");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("#body").text()).isEqualTo("Too late.");
        assertThat(html(late).text()).doesNotContain("Warm evenings");
        assertThat(guest.get("/experiences/" + reply).statusCode()).isEqualTo(404);
        assertThat(guest.get("/experiences/" + id).statusCode()).isEqualTo(404);
        Document mine = html(replier.get(own(reply)));
        assertThat(mine.select("h1").text()).isEqualTo("Reply to something that is not up at the moment");
        assertThat(mine.text()).contains("Below it.").doesNotContain("Warm evenings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n "})
    void anEmptyReplyIsNotSent(String body) {
        HttpResponse<String> answer = reply("body", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors a").eachText()).containsExactly("Write a few words");
    }

    @Test
    void whatIsTooLongComesBackWhole() {
        String long_ = "word ".repeat(2_100).strip();

        HttpResponse<String> answer = reply("body", long_);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#body").text()).isEqualTo(long_);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99999999999999999999", "x", "0"})
    void oddQuotesAndPagesAreAnsweredInWords(String odd) {
        assertThat(replyFrom("quoting", odd, "body", "Kept.").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = replyFrom("quote", odd, "part", odd, "body", "Kept.", "key", odd);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#body").text()).isEqualTo("Kept.");
        assertThat(guest.get("/experiences/" + id + "?page=" + odd).statusCode())
                .isLessThan(500);
    }

    @Test
    void theSameFormTwiceIsOneReply() {
        String key = UUID.randomUUID().toString();

        String first = location(reply("body", "Once.", "key", key));
        assertThat(location(reply("body", "Once.", "key", key))).isEqualTo(first);

        assertThat(authors.posts(member)).hasSize(1);
    }

    @Test
    void oneIsChangedAndTakenBackByItsAuthorOnly() {
        ExperienceId reply = up("Before.");
        String edit = html(replier.get(own(reply))).select("a.button").attr("href");
        assertThat(edit).isEqualTo("/me/replies/" + reply + "/edit");
        assertThat(itsAuthor.get(edit).statusCode()).isEqualTo(404);

        HttpResponse<String> changed =
                replier.post(edit, "body", "After.", "version", version(reply), "contentNotes", "hospital");
        assertThat(location(changed)).isEqualTo("/voice/sent/" + reply);
        assertThat(replies(guest)).singleElement().asString().contains("Before.");
        authors.publish(reply, 2);
        assertThat(replies(guest)).singleElement().asString().contains("After.").contains("changed on");
        assertThat(page(guest).select("#replies details.covered").text()).contains("hospital");

        HttpResponse<String> late = replier.post(edit, "body", "Late.", "version", "0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("#body").text()).isEqualTo("Late.");

        assertThat(html(replier.get(own(reply))).text())
                .contains("It stands below what it replies to")
                .doesNotContain("tallies");
        replier.postFrom(own(reply), own(reply) + "/withdraw");
        assertThat(replies(guest)).isEmpty();
        assertThat(html(replier.get("/me")).select("[role=status]").text())
                .isEqualTo("Taken back. Nobody else can see it any more.");
        assertThat(html(replier.get(own(reply))).text()).doesNotContain("counts");
    }

    @Test
    void theWordsOfADeclinedReplyCanBeginAnother() {
        reply("body", "Take 5 mg less.", "guided", "leave-amounts-out");
        ExperienceId declined = newest();
        authors.decline(declined, "Please leave the amounts out.");

        String again = html(replier.get(own(declined))).select("a.button").attr("href");

        assertThat(html(replier.get(again)).select("#body").text()).isEqualTo("Take 5 mg less.");
        assertThat(html(itsAuthor.get(again)).select("#body").text()).isEmpty();
    }

    @Test
    void manyAreReadPageByPageInTheOrderInWhichTheyCameUp() {
        ExperienceId last = null;
        for (int i = 1; i <= 23; i++) {
            last = authors.repliedTo(id, member, "Number " + i + ".");
        }

        Document first = page(guest);
        assertThat(first.select(".reply")).hasSize(20);
        assertThat(first.select(".reply .words").first().text()).isEqualTo("Number 1.");
        Document second = html(guest.get(first.select("#replies a[rel=next]").attr("href")));
        assertThat(second.select(".reply .words").eachText()).containsExactly("Number 21.", "Number 22.", "Number 23.");
        assertThat(location(guest.get("/experiences/" + last)))
                .isEqualTo("/experiences/" + id + "?page=2#reply-" + last);
    }

    @Test
    void somebodyInDangerSeesWhereHelpIsAtOnce() {
        String sent = location(reply("body", "I want to kill myself tonight."));

        assertThat(html(replier.get(sent)).select(".care")).isNotEmpty();
        assertThat(authors.post(member, newest()).state()).isEqualTo(State.ESCALATED);
    }

    @Test
    void aGuestIsAskedToSignInAndFindsTheirWordsAgain() {
        String form = page(guest).select("#replies a[rel=nofollow]").attr("href");
        assertThat(location(guest.get(form))).endsWith("/login");

        guest.postFrom("/login", replies(id), "body", "Typed first.", "key", "k");
        String back = location(guest.signIn(authors.name(member), "a quite long pass phrase"));
        assertThat(html(guest.get(back.replaceFirst("http://[^/]+", "")))
                        .select("#body")
                        .text())
                .isEqualTo("Typed first.");
    }

    private ExperienceId up(String body) {
        return authors.repliedTo(id, member, body);
    }

    private HttpResponse<String> reply(String... fields) {
        return replier.postFrom("/experiences/" + id, replies(id), fields);
    }

    private HttpResponse<String> replyFrom(String... fields) {
        return replier.postFrom("/experiences", replies(id), fields);
    }

    private ExperienceId sentQuoting(Document choosing, int part) {
        return sentQuoting(replier, choosing, part);
    }

    private ExperienceId sentQuoting(Visitor by, Document choosing, int part) {
        String sent = location(quoting(by, choosing, part));
        assertThat(sent).startsWith("/voice/sent/");
        return new ExperienceId(Long.parseLong(sent.substring("/voice/sent/".length())));
    }

    private HttpResponse<String> quoting(Visitor by, Document choosing, int part) {
        return by.postFrom(
                "/experiences/" + id,
                choosing.select("main form[method=post]").attr("action"),
                "quote",
                choosing.select("[name=quote]").val(),
                "part",
                part(choosing, part),
                "body",
                choosing.select("#body").text(),
                "key",
                key(choosing));
    }

    private static String part(Document choosing, int part) {
        return choosing.select("#part-" + part).val();
    }

    private static String key(Document form) {
        return form.select("main form [name=key]").val();
    }

    private String[] edited(ExperienceId post, String body) {
        return new String[] {
            "title",
            "Warm evenings",
            "body",
            body,
            "context",
            "tapering",
            "reports[0].strategy",
            "heat-therapy",
            "reports[0].outcome",
            "helped",
            "version",
            version(post),
            "key",
            UUID.randomUUID().toString()
        };
    }

    private ExperienceId newest() {
        return authors.posts(member).get(0).id();
    }

    private String version(ExperienceId post) {
        MemberId whose = authors.posts(member).stream().anyMatch(it -> it.id().equals(post)) ? member : author;
        return Long.toString(authors.post(whose, post).version());
    }

    private List<String> quotes() {
        return page(guest)
                .select("#replies .quotation blockquote, #replies .quotation figcaption")
                .eachText();
    }

    private List<String> replies(Visitor visitor) {
        return page(visitor).select("#replies .reply").eachText();
    }

    private Document page(Visitor visitor) {
        return html(visitor.get("/experiences/" + id));
    }

    private static String own(ExperienceId post) {
        return "/me/experiences/" + post;
    }

    private static String replies(ExperienceId id) {
        return "/experiences/" + id + "/replies";
    }
}
