package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What became of one's own posts, changing them and taking them back. */
@PagesTest
abstract class OwnPostPagesTest {

    @OnH2
    static class OnH2Test extends OwnPostPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends OwnPostPagesTest {}

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
    void listsEachPostWithItsStateAndWhatAModeratorSaid() {
        authors.submit(member, "Waits");
        authors.published(member, "Is up");
        authors.decline(authors.submit(member, "Was declined"), "Could you leave the milligrams out?");

        Document page = html(visitor.get("/me"));
        assertThat(page.select(".voices .card > h3").eachText()).containsExactly("Was declined", "Is up", "Waits");
        assertThat(page.select(".voices .card .meta b").eachText())
                .containsExactly("Not published", "Published", "Waiting for a person");
        assertThat(page.select(".answer .moderator-words").eachText())
                .containsExactly("Could you leave the milligrams out?");
    }

    @Test
    void listsManyPostsInPages() {
        for (int i = 1; i <= 22; i++) {
            authors.submit(member, authors.text("Number " + i, i == 1 ? "I want to kill myself tonight." : "Calm."));
        }

        Document page = html(visitor.get("/me"));
        assertThat(page.select(".voices .card > h3").eachText())
                .hasSize(20)
                .startsWith("Number 22", "Number 21")
                .endsWith("Number 3");
        assertThat(page.select(".care"))
                .as("what needs somebody stands on another page")
                .isNotEmpty();
        Document older = html(visitor.get(page.select(".pager a[rel=next]").attr("href")));
        assertThat(older.select(".voices .card > h3").eachText()).containsExactly("Number 2", "Number 1");
        assertThat(older.select(".pager a").eachText()).containsExactly("Back to the newest");
        assertThat(html(visitor.get("/me?after=1")).select(".empty")).isEmpty();
        assertThat(visitor.get("/me?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void afterSendingNothingIsSaidToCountThatDoesNot() {
        ExperienceId own = authors.published(member, "Mine");
        ExperienceId carers = authors.published(
                member, authors.text("My brother’s", "He tried warmth.").byCarer(true));
        ExperienceId unnamed = authors.published(
                member,
                new ExperienceText(
                        "Something else",
                        "It is new.",
                        Context.TAPERING,
                        Set.of(),
                        List.of(),
                        Set.of(),
                        false,
                        new Suggested("Quilt " + UUID.randomUUID(), Outcome.HELPED)));

        assertThat(sent(own)).contains("It is up", "It counts.");
        assertThat(sent(carers)).contains("It is up").doesNotContain("It counts.");
        assertThat(sent(unnamed)).contains("It is up").doesNotContain("It counts.");
    }

    private String sent(ExperienceId id) {
        return html(visitor.get("/voice/sent/" + id)).select("main").text();
    }

    @Test
    void opensAPostForChangingAsItIs() {
        ExperienceId id = authors.submit(member, "Before");

        Document page = html(visitor.get(edit(id)));
        assertThat(page.select("#title").val()).isEqualTo("Before");
        assertThat(page.select("input[checked]").eachAttr("value"))
                .containsExactly("tapering", "jaw-clenching", "heat-therapy", "helped");
    }

    @Test
    void aChangeWaitsWhileReadersSeeTheEarlierText() {
        ExperienceId id = authors.published(member, "Before");

        String sent = location(change(id, version(id), "After"));

        assertThat(html(visitor.get(sent)).text()).contains("Readers see the earlier text until then");
        assertThat(html(new Visitor(port).get("/experiences/" + id))
                        .select("h1")
                        .text())
                .isEqualTo("Before");
        assertThat(html(visitor.get("/me")).select(".voices").text())
                .contains("After")
                .contains("Readers still see the earlier text");
    }

    @Test
    void theWordsOfADeclinedPostCanBeginAnother() {
        ExperienceId id = authors.submit(member, "Before");
        authors.decline(id, "Please leave the amounts out.");

        Document page = html(visitor.get("/me/experiences/" + id));
        Document form = html(visitor.get(page.select("a.button").attr("href")));

        assertThat(form.select("#title").val()).isEqualTo("Before");
        assertThat(html(new Visitor(port).get("/voice?from=" + id))
                        .select("#title")
                        .val())
                .isEmpty();
        assertThat(visitor.get("/me/experiences/" + id + "/edit").statusCode()).isEqualTo(404);
        assertThat(authors.post(member, id).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void aChangeOnTopOfAnotherComesBackAndCanBeSentAgain() {
        ExperienceId id = authors.submit(member, "Before");
        String seen = version(id);
        change(id, seen, "Meanwhile");

        HttpResponse<String> late = change(id, seen, "Late");

        assertThat(late.statusCode()).isEqualTo(409);
        Document page = html(late);
        assertThat(page.select(".errors").text()).contains("has changed since you opened it");
        assertThat(page.select("#title").val()).isEqualTo("Late");
        String now = page.select("input[name=version]").val();
        assertThat(change(id, now, "Late").statusCode()).isEqualTo(302);
        assertThat(authors.post(member, id).title()).isEqualTo("Late");
    }

    @Test
    void aChangeWithoutAVersionOverwritesNothing() {
        ExperienceId id = authors.submit(member, "Before");

        assertThat(change(id, "", "Blind").statusCode()).isEqualTo(422);
        var answer = change(id, "soon", "Blind");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors").text()).contains("A part of the form was missing");
        assertThat(html(answer).select("#title").val()).isEqualTo("Blind");
        assertThat(authors.post(member, id).title()).isEqualTo("Before");
    }

    @Test
    void takingItBackPromisesOnlyWhatGoes() {
        ExperienceId changed = authors.published(member, "Before");
        change(changed, version(changed), "After");
        ExperienceId waits = authors.submit(member, "Waits");
        ExperienceId up = authors.published(member, "Up");

        assertThat(takingBack(waits))
                .contains("It is on no page.", "no moderator reads it any more")
                .doesNotContain("tallies");
        assertThat(takingBack(up)).contains("disappears from every page at once, and your voice leaves the tallies");
        assertThat(takingBack(changed)).contains("What readers see disappears", "no moderator reads the newer text");
    }

    private String takingBack(ExperienceId id) {
        return html(visitor.get("/me/experiences/" + id))
                .select("[aria-labelledby=take-back]")
                .text();
    }

    @Test
    void takingItBackTakesItFromEveryPage() {
        ExperienceId id = authors.published(member, "Only for a while");
        visitor.postFrom("/me/experiences/" + id, "/me/experiences/" + id + "/withdraw");

        Document page = html(visitor.get("/me"));
        assertThat(page.select("[role=status]").text()).startsWith("Taken back.");
        assertThat(page.select(".voices .meta b").text()).isEqualTo("Taken back by you");
        Visitor guest = new Visitor(port);
        assertThat(guest.get("/experiences/" + id).statusCode()).isEqualTo(404);
        assertThat(guest.get("/experiences").body()).doesNotContain("Only for a while");
        assertThat(visitor.get(edit(id)).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameIsHiddenAndShownAgainAtOnceWithoutAReview() {
        ExperienceId id = authors.published(member, "About evenings");
        assertThat(seenByReaders(id)).allMatch(it -> it.contains(authors.name(member)));

        var answer = name(
                id, "hide", own(id).select("[action$=hide-name] [name=version]").val());

        assertThat(location(answer)).isEqualTo("/me/experiences/" + id);
        assertThat(seenByReaders(id))
                .noneMatch(it -> it.contains(authors.name(member)))
                .allMatch(it -> it.contains("a member"));
        Document page = own(id);
        assertThat(page.select("[role=status]").text()).isEqualTo("Your name is hidden on this post.");
        assertThat(page.select(".meta").text()).contains("Published").contains("your name is hidden");
        assertThat(authors.reviewed(id, 1).author()).as("for moderators").isEqualTo(member);

        name(id, "show", page.select("[action$=show-name] [name=version]").val());
        assertThat(seenByReaders(id)).allMatch(it -> it.contains(authors.name(member)));
        assertThat(own(id).select("[action$=hide-name]")).hasSize(1);
    }

    @Test
    void whatWaitsIsPublishedWithoutTheNameThatWasHiddenMeanwhile() {
        ExperienceId first = authors.submit(member, "Waits");
        name(first, "hide", version(first));
        ExperienceId changed = authors.published(member, "Before");
        change(changed, version(changed), "After");
        name(changed, "hide", version(changed));
        assertThat(seenByReaders(changed)).noneMatch(it -> it.contains(authors.name(member)));
        authors.publish(changed, 2);
        authors.publish(first, 1);

        assertThat(html(new Visitor(port).get("/experiences/" + changed))
                        .select("h1")
                        .text())
                .isEqualTo("After");
        for (ExperienceId id : List.of(first, changed)) {
            assertThat(seenByReaders(id)).noneMatch(it -> it.contains(authors.name(member)));
        }
    }

    @Test
    void anOlderFormDoesNotBringAHiddenNameBack() {
        ExperienceId id = authors.submit(member, "Before");
        String seen = version(id);
        name(id, "hide", seen);

        var late = change(id, seen, "Late");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("#title").val()).isEqualTo("Late");
        assertThat(html(late).select("#hideName[checked]")).hasSize(1);
        assertThat(authors.post(member, id).nameHidden()).isTrue();
    }

    @Test
    void aNameStaysAsItIsWhereThePostHasChangedSince() {
        ExperienceId id = authors.submit(member, "Before");
        String seen = version(id);
        change(id, seen, "Meanwhile");

        var late = name(id, "hide", seen);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select(".errors").text()).contains("Nothing was changed");
        assertThat(html(late).select("h1").text()).isEqualTo("Meanwhile");
        assertThat(authors.post(member, id).nameHidden()).isFalse();
        assertThat(name(id, "hide", "").statusCode()).isEqualTo(422);
        assertThat(name(id, "hide", "soon").statusCode()).isEqualTo(400);
        assertThat(authors.post(member, id).nameHidden()).isFalse();
        assertThat(name(
                                id,
                                "hide",
                                html(late)
                                        .select("[action$=hide-name] [name=version]")
                                        .val())
                        .statusCode())
                .isEqualTo(302);
        assertThat(name(id, "hide", seen).statusCode()).as("a second click").isEqualTo(302);
        assertThat(authors.post(member, id).nameHidden()).isTrue();
    }

    /** The reading page, and the card in the list. */
    private List<String> seenByReaders(ExperienceId id) {
        Visitor guest = new Visitor(port);
        return List.of(
                html(guest.get("/experiences/" + id)).select("main").text(),
                html(guest.get("/experiences"))
                        .select("article:has([href=/experiences/" + id + "])")
                        .text());
    }

    private Document own(ExperienceId id) {
        return html(visitor.get("/me/experiences/" + id));
    }

    private HttpResponse<String> name(ExperienceId id, String does, String version) {
        return visitor.postFrom(
                "/me/experiences/" + id, "/me/experiences/" + id + "/" + does + "-name", "version", version);
    }

    @Test
    void somebodyElsesPostIsNotThere() {
        MemberId other = authors.somebody();
        ExperienceId id = authors.published(other, "Theirs");

        assertThat(visitor.get("/me/experiences/" + id).statusCode()).isEqualTo(404);
        assertThat(visitor.get(edit(id)).statusCode()).isEqualTo(404);
        assertThat(visitor.postFrom("/me", edit(id), "title", "Mine now").statusCode())
                .isEqualTo(404);
        assertThat(visitor.postFrom("/me", "/me/experiences/" + id + "/withdraw")
                        .statusCode())
                .isEqualTo(404);
        String theirs = Long.toString(authors.post(other, id).version());
        assertThat(visitor.postFrom("/me", "/me/experiences/" + id + "/hide-name", "version", theirs)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get("/experiences/" + id).body()).contains("Theirs");
    }

    private HttpResponse<String> change(ExperienceId id, String version, String title) {
        return visitor.post(
                edit(id),
                "title",
                title,
                "body",
                "Other words.",
                "context",
                "after",
                "reports[4].strategy",
                "heat-therapy",
                "reports[4].outcome",
                "mixed",
                "version",
                version);
    }

    private String version(ExperienceId id) {
        return html(visitor.get(edit(id))).select("input[name=version]").val();
    }

    private static String edit(ExperienceId id) {
        return "/me/experiences/" + id + "/edit";
    }
}
