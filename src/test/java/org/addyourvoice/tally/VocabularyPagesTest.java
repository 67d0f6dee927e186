package org.addyourvoice.tally;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a lead does to the vocabulary, and what readers and writers see of it. */
@TallyTest
abstract class VocabularyPagesTest {

    private static final String DESK = "/admin/vocabulary";
    private static final String HEAT = "heat-therapy";
    private static final String WATER = "hydrotherapy";

    @OnH2
    static class OnH2Test extends VocabularyPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends VocabularyPagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Membership membership;

    @Autowired
    Vocabulary vocabulary;

    private Visitor guest;
    private Visitor lead;

    @BeforeEach
    void silence() {
        crowd.silence();
        guest = new Visitor(port);
        lead = signedIn(crowd.stranger(), Role.LEAD);
    }

    @Test
    void leadsMayModeratorsMayNot() {
        Visitor moderator = signedIn(crowd.stranger(), Role.MODERATOR);

        assertThat(moderator.get(DESK).statusCode()).isEqualTo(403);
        assertThat(lead.get(DESK).statusCode()).isEqualTo(200);
        assertThat(lead.get("/admin").statusCode()).isEqualTo(403);
        assertThat(html(lead.get("/moderation")).select(".site-nav a[href=" + DESK + "]"))
                .hasSize(1);
        assertThat(html(moderator.get("/moderation")).select(".site-nav a[href=" + DESK + "]"))
                .isEmpty();
        assertThat(lead.get(DESK + "/strategies/999999").statusCode()).isEqualTo(404);
        assertThat(lead.get(DESK + "/terms/outcome/cured").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAddedIsOnOfferWithAGroupOfItsOwn() {
        String name = unique("Weighted blanket");
        var sent = lead.post(DESK + "/strategies/new", "name", name);
        sent = lead.postFrom(
                DESK + "/strategies/new",
                DESK + "/strategies",
                "name",
                name,
                "summary",
                "",
                "synonyms",
                "Gravity " + name);
        assertThat(sent.statusCode()).isEqualTo(422);
        Document again = html(sent);
        assertThat(again.select(".errors a").eachText()).containsExactly("Say in one line what it is.");
        assertThat(again.select("#name").val()).isEqualTo(name);
        assertThat(again.select("#synonyms").text()).isEqualTo("Gravity " + name);

        sent = lead.postFrom(
                DESK + "/strategies/new",
                DESK + "/strategies",
                "name",
                name,
                "summary",
                "A <b>heavy</b> cover",
                "synonyms",
                "Gravity " + name);
        assertThat(location(sent)).isEqualTo(DESK);
        assertThat(html(lead.get(DESK)).select("[role=status]").text()).contains(name);

        String slug = vocabulary.called(name).orElseThrow().slug();
        Document page = html(guest.get("/strategies/" + slug));
        assertThat(page.select("main").text())
                .contains("A <b>heavy</b> cover", "Also called: Gravity " + name, "The article doesn’t speak of this.")
                .doesNotContain("In our words, from the article");
        assertThat(html(guest.get("/tallies"))
                        .select("section[aria-labelledby=h-added]")
                        .text())
                .contains(name);
        assertThat(html(guest.get("/tallies"))
                        .select("section[aria-labelledby=h-main]")
                        .text())
                .doesNotContain(name);
        assertThat(html(guest.get("/guide/strategies")).text()).doesNotContain(name);
        assertThat(html(guest.get("/experiences")).select("#strategy").text()).contains(name);
        assertThat(html(lead.get("/voice")).select("label[for=tried-" + slug + "]"))
                .hasSize(1);
        assertThat(data("/tallies.csv")).contains("\n" + slug + ",");
        assertThat(data("/api/v1/strategies")).contains("Gravity " + name);
    }

    @Test
    void aStaleFormKeepsWhatWasTyped() {
        String place = DESK + "/strategies/" + crowd.strategy(WATER);
        String version =
                html(lead.get(place)).select("form.form input[name=version]").val();
        String summary = crowd.view(WATER).summary();
        String article = crowd.view(WATER).article();
        String[] mine = {
            "version", version, "name", "Hydrotherapy", "summary", summary, "article", article, "caution", "Mine"
        };
        assertThat(location(lead.post(place, mine))).isEqualTo(DESK);
        mine[9] = "Typed too late";
        var late = lead.post(place, mine);

        assertThat(late.statusCode()).isEqualTo(409);
        Document page = html(late);
        assertThat(page.select("#caution").val()).isEqualTo("Typed too late");
        assertThat(page.select("section[aria-labelledby=h-stands]").text()).contains("Mine");
        mine[1] = page.select("form.form input[name=version]").val();
        assertThat(location(lead.post(place, mine))).isEqualTo(DESK);
        assertThat(crowd.view(WATER).caution()).isEqualTo("Typed too late");
        assertThat(lead.post(place, "name", "Hydrotherapy", "summary", "x").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRetiredOneKeepsItsPageItsVoicesAndItsPlaceInTexts() {
        MemberId author = crowd.stranger();
        ExperienceId written = crowd.write(author, Context.AFTER, Set.of(), crowd.report(WATER, Outcome.HELPED));
        crowd.say(0, WATER, Context.AFTER, Set.of(), new Counts(6, 0, 0, 0));
        press(DESK + "/strategies/" + crowd.strategy(WATER), "/retire", WATER);

        assertThat(html(guest.get("/strategies/" + WATER)).select("main").text())
                .contains("Members can no longer choose this one", "All 7 members said it helped");
        assertThat(html(guest.get("/tallies")).text()).doesNotContain("Hydrotherapy");
        assertThat(html(guest.get("/experiences?strategy=" + WATER))
                        .select("#strategy option[selected]")
                        .text())
                .isEqualTo("Hydrotherapy");
        assertThat(data("/api/v1/strategies/" + WATER)).contains("\"offered\":false");
        assertThat(html(lead.get("/voice")).select("#tried-" + WATER)).isEmpty();
        Visitor member = signedIn(author, Role.MEMBER);
        Document form = html(member.get("/me/experiences/" + written + "/edit"));
        assertThat(form.select("#tried-" + WATER + "[checked]")).hasSize(1);
        assertThat(form.select("label[for=tried-" + WATER + "]").text()).contains("It is no longer in the list.");
        var sent = member.post(
                "/me/experiences/" + written + "/edit",
                "key",
                UUID.randomUUID().toString(),
                "version",
                form.select("input[name=version]").val(),
                "title",
                "Title",
                "body",
                "Words.",
                "context",
                "after",
                "reports[0].strategy",
                WATER,
                "reports[0].outcome",
                "mixed");
        assertThat(location(sent)).startsWith("/voice/sent/");

        press(DESK + "/strategies/" + crowd.strategy(WATER), "/restore", WATER);
        assertThat(html(guest.get("/tallies")).text()).contains("Hydrotherapy");
    }

    @Test
    void aMergedOneLeadsToTheOtherUntilItIsTakenBack() {
        MemberId author = crowd.stranger();
        ExperienceId written = crowd.write(author, Context.AFTER, Set.of(), crowd.report(WATER, Outcome.HELPED));
        crowd.say(0, HEAT, Context.AFTER, Set.of(), new Counts(6, 0, 0, 0));
        String place = DESK + "/strategies/" + crowd.strategy(WATER);
        Document means = html(lead.get(place + "/merge?into=" + crowd.strategy(HEAT)));
        assertThat(means.select("main").text())
                .contains("what members said of “Hydrotherapy” counts as “Heat therapy”");
        var merged = lead.postFrom(
                place, place + "/merge", "version", "" + crowd.version(WATER), "into", "" + crowd.strategy(HEAT));
        assertThat(location(merged)).isEqualTo(DESK);

        assertThat(location(guest.get("/strategies/" + WATER + "?context=after&outcome=helped")))
                .endsWith("/strategies/" + HEAT + "?context=after&outcome=helped");
        assertThat(html(guest.get("/strategies/" + HEAT)).select("main").text())
                .contains(
                        "All 7 members said it helped", "1 experience and 6 quick voices", "Also called: Hydrotherapy");
        for (String slug : Set.of(HEAT, WATER)) {
            assertThat(html(guest.get("/experiences?strategy=" + slug)).select("a[href$=/experiences/" + written + "]"))
                    .isNotEmpty();
            assertThat(guest.get("/tallies/compare?strategy=" + slug + "&strategy=hydration")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(data("/api/v1/strategies/" + slug)).contains("\"members\":7");
        }
        assertThat(html(lead.get(DESK)).text()).contains("counts as Heat therapy");
        assertThat(html(lead.postFrom(place, place + "/merge", "version", "0", "into", "" + crowd.strategy(HEAT)))
                        .text())
                .isEmpty();
        assertThat(html(lead.get(DESK)).select(".errors").text()).contains("Somebody else has changed it meanwhile");

        press(place, "/part", WATER);
        assertThat(html(guest.get("/strategies/" + HEAT)).select("main").text())
                .contains("All 6 members said it helped");
        assertThat(guest.get("/strategies/" + WATER).statusCode()).isEqualTo(200);
    }

    @Test
    void wordsOfSymptomsAndOutcomesAreEdited() {
        String name = unique("Zaps");
        var sent = lead.postFrom(DESK + "/symptoms/new", DESK + "/symptoms", "name", name, "description", "");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(html(sent).select("#name").val()).isEqualTo(name);
        sent = lead.postFrom(DESK + "/symptoms/new", DESK + "/symptoms", "name", name, "description", "Short jolts");
        assertThat(location(sent)).isEqualTo(DESK);
        assertThat(html(guest.get("/tallies")).select("#symptom").text()).contains(name);

        String place = DESK + "/terms/context/after";
        String version =
                html(lead.get(place)).select("form.form input[name=version]").val();
        assertThat(location(lead.post(
                        place,
                        "version",
                        version,
                        "name",
                        "after withdrawal",
                        "description",
                        "Off it, and symptoms stayed or came back")))
                .isEqualTo(DESK);
        assertThat(html(lead.get("/voice")).text()).contains("Off it, and symptoms stayed or came back");
        var late = lead.post(place, "version", version, "name", "x", "description", "y");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("#description").val()).isEqualTo("y");
        assertThat(html(late).select("section[aria-labelledby=h-stands]").text())
                .contains("Off it, and symptoms stayed or came back");
    }

    @Test
    void wordsThatMeanTheSameAreEditedOnTheirOwnList() {
        String list = DESK + "/search-words";
        String one = unique("zing");
        String two = unique("zang");
        assertThat(lead.postFrom(list + "/new", list, "same", one).statusCode()).isEqualTo(422);
        Document all = nextPage(lead.postFrom(list + "/new", list, "same", one + "\n" + two), list);
        assertThat(all.select("[role=status]").text()).contains("“" + one + ", " + two + "” is saved.");
        String place = all.select("a:contains(" + one + ")").attr("href");

        String[] mine = {"version", "0", "same", one + "\nQuicker"};
        nextPage(lead.post(place, mine), list);
        mine[3] = one + "\nTyped too late";
        var late = lead.post(place, mine);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("#same").text()).contains("Typed too late");
        assertThat(html(late).select("section[aria-labelledby=h-stands]").text())
                .contains(one + ", Quicker");
        mine[1] = html(late).select("form.form input[name=version]").val();
        nextPage(lead.post(place, mine), list);

        assertThat(nextPage(lead.postFrom(place, place + "/retire", "version", "0"), list)
                        .select(".errors")
                        .text())
                .contains("Somebody else has changed it meanwhile");
        assertThat(nextPage(lead.postFrom(place, place + "/retire", "version", "2"), list)
                        .select("[role=status]")
                        .text())
                .contains("is retired");
        assertThat(html(lead.get(place)).select("section[aria-labelledby=h-history] li"))
                .hasSize(4);
    }

    private Document nextPage(HttpResponse<String> sent, String address) {
        assertThat(location(sent)).isEqualTo(address);
        return html(lead.get(address));
    }

    private String data(String path) {
        return guest.send(guest.request(path).setHeader("Accept", "*/*")).body();
    }

    private void press(String page, String button, String slug) {
        var pressed = lead.postFrom(page, page + button, "version", "" + crowd.version(slug));
        assertThat(location(pressed)).isEqualTo(DESK);
    }

    private Visitor signedIn(MemberId member, Role role) {
        membership.appoint(member, role);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(crowd.name(member), Crowd.PASSWORD).statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
