package org.addyourvoice.tally;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What readers have chosen, on the pages of experiences and tallies: what they muted is folded and never gone, and the rest is as they like it. */
@TallyTest
abstract class MutedPagesTest {

    private static final String HEAT = "heat-therapy";
    private static final String CBD = "cbd";

    @OnH2
    static class OnH2Test extends MutedPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends MutedPagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    SqlLog sql;

    private Visitor reader;
    private ExperienceId calm;
    private ExperienceId hard;
    private ExperienceId ofCbd;

    @BeforeEach
    void speak() {
        crowd.silence();
        reader = new Visitor(port);
        calm = write(0, "A wheat bag", "Warm on the neck.", HEAT, Set.of());
        hard = write(1, "A hard night", "Then the **seizures** came.", HEAT, Set.of(ContentNote.HOSPITAL));
        ofCbd = write(2, "Oil and me", "Some drops.", CBD, Set.of());
        crowd.say(3, HEAT, Context.TAPERING, Set.of(), new Counts(4, 0, 1, 1));
        crowd.say(3, CBD, Context.TAPERING, Set.of(), new Counts(4, 0, 1, 1));
    }

    @Test
    void mutedWordsFoldWhatTheyStandIn() {
        choose("words", "Seizure");
        Elements folded = html(reader.get("/experiences")).select("details.folded");
        assertThat(folded).singleElement().satisfies(it -> {
            assertThat(it.select("summary").text()).isEqualTo("Hidden by your muted words – show");
            assertThat(it.select(".inside h3 a").attr("href")).isEqualTo("/experiences/" + hard);
        });

        Document note = html(reader.get("/experiences/" + hard));
        assertThat(note.select("h1").text()).isEqualTo("This one is folded for you");
        assertThat(note.html()).doesNotContain("hard night").doesNotContain("seizure");
        Document shown = html(reader.get(note.select("main .button").attr("href")));
        assertThat(shown.select("h1").text()).isEqualTo("A hard night");
        assertThat(html(reader.get("/experiences/" + calm)).select("h1").text()).isEqualTo("A wheat bag");
        assertThat(html(new Visitor(port).get("/experiences")).select("details.folded"))
                .as("for nobody else")
                .isEmpty();
    }

    @Test
    void mutedStrategiesFoldTheirTalliesAndWhatReportsThem() {
        choose("strategies", CBD);
        assertThat(html(reader.get("/experiences"))
                        .select("details.folded h3 a")
                        .eachAttr("href"))
                .containsExactly("/experiences/" + ofCbd);
        assertThat(html(reader.get("/experiences/" + ofCbd)).text()).contains("a strategy that you have muted");
        Document tallies = html(reader.get("/tallies"));
        assertThat(tallies.select("details.folded")).singleElement().satisfies(it -> {
            assertThat(it.select("summary").text()).isEqualTo("Hidden by your muted strategies – show");
            assertThat(it.select(".name a").attr("href"))
                    .as("unfolded here, it is not folded there")
                    .isEqualTo("/strategies/cbd?shown");
            assertThat(it.select(".bar, .counts")).isNotEmpty();
        });
        assertThat(tallies.select("table th[scope=row]").eachText())
                .contains("Hidden by your muted strategies")
                .doesNotContain(crowd.view(CBD).name());
        assertThat(html(reader.get("/strategies"))
                        .select("details.folded .name")
                        .text())
                .isEqualTo(crowd.view(CBD).name());

        choose("strategies", HEAT);
        assertThat(html(reader.get("/")).select(".ledger details.folded .name").text())
                .isEqualTo(crowd.view(HEAT).name());
    }

    @Test
    void whatIsFoldedOnPaperSaysOnlyWhy() {
        reader.signIn(crowd.name(crowd.stranger()), Crowd.PASSWORD);
        choose("strategies", CBD, "version", version());
        reader.postFrom("/experiences/" + calm, "/experiences/" + ofCbd + "/marks/bookmark");
        assertThat(html(reader.get("/me/bookmarks/print"))
                        .select("details.covered summary")
                        .eachText())
                .containsExactly("Hidden by your muted strategies – show");
    }

    @Test
    void aMutedStrategysOwnPageIsFoldedUntilItIsAskedForOnce() {
        crowd.say(12, CBD, Context.TAPERING, Set.of(), new Counts(8, 0, 2, 0));
        choose("strategies", CBD);
        Document folded = html(reader.get("/strategies/cbd?context=tapering"));
        assertThat(folded.select("h1").text()).isEqualTo("This page is folded for you");
        assertThat(folded.text()).doesNotContainIgnoringCase(crowd.view(CBD).name());
        assertThat(folded.select("main :is(.bar, .dots, .counts, .card)")).isEmpty();

        String show = folded.select("main .button").attr("href");
        assertThat(show).startsWith("/strategies/cbd?").contains("context=tapering");
        Document page = html(reader.get(show));
        assertThat(page.select("h1").text()).isEqualTo(crowd.view(CBD).name());
        assertThat(page.select("main a[href^='/strategies/cbd']:not([type])").eachAttr("href"))
                .as("its own links lead on without asking again")
                .isNotEmpty()
                .allMatch(it -> it.contains("shown"));

        assertThat(html(reader.get("/strategies/heat-therapy")).select("h1").text())
                .isEqualTo(crowd.view(HEAT).name());
        assertThat(html(new Visitor(port).get("/strategies/cbd")).select("h1").text())
                .as("for nobody else")
                .isEqualTo(crowd.view(CBD).name());
        assertThat(reader.get("/strategies/cbd?context=%7Bx%7D").statusCode()).isEqualTo(200);
    }

    @Test
    void onesOwnWordsAreNeverFolded() {
        MemberId author = crowd.member(1);
        reader.signIn(crowd.name(author), Crowd.PASSWORD);
        choose("words", "seizure", "version", version());
        assertThat(html(reader.get("/experiences")).select("details.folded")).isEmpty();
        assertThat(html(reader.get("/experiences/" + hard)).select("h1").text()).isEqualTo("A hard night");
        reader.postFrom("/me/settings", "/me/settings/forget");
    }

    @Test
    void contentNotesCoverUnlessTheReaderWantsItOtherwise() {
        assertThat(html(reader.get("/experiences/" + hard)).select("details.covered[open]"))
                .isEmpty();
        choose("notes", "shown");
        assertThat(html(reader.get("/experiences/" + hard)).select("details.covered[open]"))
                .hasSize(1);
        assertThat(card(hard).text()).contains("Content note: hospital.", "Then the seizures came.");
        choose("notes", "shown", "gentle", "yes");
        assertThat(html(reader.get("/experiences/" + hard)).select("details.covered[open]"))
                .isEmpty();
        assertThat(card(hard).text()).doesNotContain("seizures came");
    }

    @Test
    void picturesAreDotsOrBars() {
        assertThat(html(reader.get("/tallies")).select(".dots")).isEmpty();
        assertThat(html(reader.get("/strategies/heat-therapy")).select(".figure-pair .dots"))
                .hasSize(1);
        choose("figures", "dots");
        assertThat(html(reader.get("/tallies")).select(".tally .bar")).isEmpty();
        assertThat(html(reader.get("/tallies")).select(".tally .dots")).hasSize(2);
        choose("figures", "bars");
        assertThat(html(reader.get("/strategies/heat-therapy")).select(".figure-pair .dots"))
                .isEmpty();
        assertThat(html(reader.get("/strategies/heat-therapy")).select(".figure-pair .bar"))
                .hasSize(1);
    }

    @Test
    void theGentleViewSaysTalliesInWordsAndKeepsListsShort() {
        for (int i = 10; i < 20; i++) {
            write(i, "Number " + i, "Some words.", HEAT, Set.of());
        }
        choose("gentle", "yes");
        String compare = "/tallies/compare?strategy=" + HEAT + "&strategy=" + CBD;
        for (String page : List.of("/", "/tallies", "/strategies/heat-therapy", compare)) {
            Document gentle = html(reader.get(page));
            assertThat(gentle.select("html").attr("data-gentle")).isEqualTo("on");
            assertThat(gentle.select("main :is(.bar, .dots, .range, .quarters, table)"))
                    .as(page)
                    .isEmpty();
            assertThat(gentle.select(".help-link")).hasSize(1);
        }
        assertThat(html(reader.get("/tallies")).text()).contains("members: ", " helped, ");
        assertThat(html(reader.get(compare)).select(".tally .name a").eachText())
                .containsExactly(crowd.view(HEAT).name(), crowd.view(CBD).name());
        assertThat(html(reader.get(compare)).text()).contains("members: ", " helped, ");
        assertThat(html(reader.get("/tallies")).select("#caution .notice.caution"))
                .as("what to beware of stays")
                .hasSize(1);
        assertThat(html(reader.get("/")).select(".card")).hasSize(2);
        assertThat(html(reader.get("/experiences")).select(".card")).hasSize(5);
        String more =
                html(reader.get("/experiences")).select(".pager [rel=next]").attr("href");
        assertThat(html(reader.get(more)).select(".card")).hasSize(5);
        assertThat(html(reader.get("/strategies/heat-therapy")).select("#experiences .card"))
                .hasSize(5);
        assertThat(html(reader.get("/strategies/heat-therapy")).select(".lead").text())
                .contains("members");
    }

    @Test
    void aPageLooksUpOnceWhatItsReaderChose() {
        choose("figures", "dots", "words", "seizure");
        assertThat(sql.during(() -> reader.get("/experiences")))
                .as("a visitor")
                .noneMatch(it -> it.contains(" preference "));

        reader.signIn(crowd.name(crowd.stranger()), Crowd.PASSWORD);
        choose("figures", "dots", "words", "seizure", "version", version());
        for (String page : List.of("/experiences", "/tallies", "/help-now", "/experiences/" + hard)) {
            assertThat(sql.during(() -> reader.get(page)))
                    .filteredOn(it -> it.contains(" preference "))
                    .as(page)
                    .hasSize(1);
        }
        String sheet = html(reader.get("/")).select("link[rel=stylesheet]").attr("href");
        assertThat(sql.during(() -> reader.get(sheet))).as("a style sheet").noneMatch(it -> it.contains("preference"));
    }

    private ExperienceId write(int number, String title, String body, String strategy, Set<ContentNote> notes) {
        ExperienceText text = new ExperienceText(
                title, body, Context.TAPERING, Set.of(), List.of(crowd.report(strategy, Outcome.HELPED)), notes, false);
        return crowd.write(crowd.member(number), text);
    }

    private Element card(ExperienceId id) {
        return html(reader.get("/experiences"))
                .select(".card:has(a[href=/experiences/" + id + "])")
                .first();
    }

    private String version() {
        return html(reader.get("/me/settings")).select("[name=version]").val();
    }

    private void choose(String... fields) {
        String[] usual = {
            "theme", "calm", "light", "device", "size", "usual", "spacing", "usual", "figures", "usual", "notes",
            "covered"
        };
        Map<String, String> all = new LinkedHashMap<>();
        for (String[] some : List.of(usual, fields)) {
            for (int i = 0; i < some.length; i += 2) {
                all.put(some[i], some[i + 1]);
            }
        }
        String[] flat = all.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray(String[]::new);
        assertThat(reader.postFrom("/me/settings", "/me/settings", flat).statusCode())
                .isEqualTo(302);
    }
}
