package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reading, as a guest. */
@PagesTest
abstract class BrowsePagesTest {

    private static final String HEAT = "/experiences?strategy=heat-therapy&outcome=helped&context=tapering";

    @OnH2
    static class OnH2Test extends BrowsePagesTest {}

    @OnPostgres
    static class OnPostgresTest extends BrowsePagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    private MemberId author;
    private Visitor guest;

    @BeforeEach
    void somebody() {
        author = authors.somebody();
        guest = new Visitor(port);
    }

    @Test
    void showsWhoWroteWhatAboutWhat() {
        ExperienceId id = authors.published(author, "A wheat bag");

        Document page = html(guest.get("/experiences/" + id));
        assertThat(page.select("h1").text()).isEqualTo("A wheat bag");
        assertThat(page.select(".meta").text()).contains(authors.name(author)).contains("tapering");
        assertThat(page.select(".reports").text()).isEqualTo("Heat therapy helped It was about jaw clenching");
    }

    @Test
    void aHiddenNameIsNowhere() {
        ExperienceId id = authors.published(author, authors.text("Without a name", "Words.", Set.of(), true));

        assertThat(guest.get("/experiences/" + id).body()).contains("a member").doesNotContain(authors.name(author));
        Document list = html(guest.get("/experiences"));
        assertThat(list.select(".card:contains(Without a name)").html())
                .contains("a member")
                .doesNotContain(authors.name(author));
    }

    @Test
    void aContentNoteStandsBeforeTheWords() {
        ExperienceText text = authors.text("That night", "They took me in.", Set.of(ContentNote.HOSPITAL), false);
        ExperienceId id = authors.published(author, text);

        Document page = html(guest.get("/experiences/" + id));
        assertThat(page.select("details:not([open]) .words").text()).isEqualTo("They took me in.");
        assertThat(page.select("details summary").text()).startsWith("Content note: hospital.");
        assertThat(html(guest.get("/experiences"))
                        .select(".card:contains(That night)")
                        .text())
                .contains("Content note: hospital.")
                .doesNotContain("They took me in.");
    }

    @Test
    void nothingThatIsTypedBecomesMarkup() {
        String attack = "<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) **bold**";
        ExperienceId id = authors.published(author, authors.text("<i>Title</i> \"quoted\"", attack));

        Document page = html(guest.get("/experiences/" + id));
        assertThat(page.select("h1").text()).isEqualTo("<i>Title</i> \"quoted\"");
        assertThat(page.select("main script, main img, main i, main a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select(".words strong").text()).isEqualTo("bold");
    }

    @Test
    void filtersTogether() {
        authors.published(author, "Fits");

        assertThat(titles(HEAT + "&symptom=jaw-clenching")).contains("Fits");
        assertThat(titles("/experiences?strategy=&outcome=&symptom=jaw-clenching&context=&after="))
                .contains("Fits");
        for (String other : List.of(
                "strategy=hydration", "outcome=revved", "symptom=burning", "context=after&strategy=heat-therapy")) {
            assertThat(titles("/experiences?" + other)).as(other).doesNotContain("Fits");
        }
        assertThat(html(guest.get("/experiences?strategy=neurofeedback&outcome=revved"))
                        .text())
                .contains("Nobody has written about this yet");
    }

    @Test
    void leadsThroughAllOfThemOnceNewestFirst() {
        for (int i = 0; i < 21; i++) {
            authors.published(author, "Leaf " + i);
        }
        List<String> seen = new ArrayList<>();
        String next = HEAT;
        while (!next.isEmpty()) {
            Document page = html(guest.get(next));
            seen.addAll(page.select(".voices .card h3").eachText());
            next = page.select(".pager a[rel=next]").attr("href");
        }

        List<String> mine = seen.stream().filter(it -> it.startsWith("Leaf")).toList();
        assertThat(mine)
                .hasSize(21)
                .doesNotHaveDuplicates()
                .startsWith("Leaf 20")
                .endsWith("Leaf 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategy=nosuch",
                "strategy=heat-therapy%27--",
                "outcome=HELPED",
                "symptom=%00",
                "context=99",
                "after=yesterday",
                "after=-1-",
                "strategy=heat-therapy&strategy=hydration",
            })
    void nonsenseIsSaidToBeNonsense(String query) {
        Document page = html(guest.get("/experiences?" + query));

        assertThat(guest.get("/experiences?" + query).statusCode()).isEqualTo(400);
        assertThat(page.select("h1").text()).isEqualTo("We couldn’t read that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999999", "99999999999999999999", "x", "1.0", "%00"})
    void whatIsNotThereIsNotThere(String id) {
        assertThat(guest.get("/experiences/" + id).statusCode()).isIn(404, 400);
    }

    private List<String> titles(String address) {
        return html(guest.get(address)).select(".voices .card h3").eachText();
    }
}
