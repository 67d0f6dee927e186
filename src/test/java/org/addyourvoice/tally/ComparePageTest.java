package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TallyTest
abstract class ComparePageTest {

    private static final String THREE =
            "/tallies/compare?strategy=hydration&strategy=heat-therapy&strategy=deep-tissue-massage";

    @OnH2
    static class OnH2Test extends ComparePageTest {}

    @OnPostgres
    static class OnPostgresTest extends ComparePageTest {}

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    SqlLog sql;

    private Visitor guest;

    @BeforeEach
    void silence() {
        crowd.silence();
        guest = new Visitor(port);
    }

    @Test
    void strategiesStandSideBySideInTheOrderAskedFor() {
        crowd.say(0, "heat-therapy", Context.TAPERING, Set.of(), new Counts(14, 1, 3, 2));
        crowd.say(0, "hydration", Context.TAPERING, Set.of(), new Counts(3, 0, 2, 0));
        Document page = page(THREE, 200);

        assertThat(page.select("section:has(#h-said) .name").eachText())
                .containsExactly("Drinking enough water", "Heat therapy", "Deep tissue massage");
        assertThat(page.select("section:has(#h-helped) .say").eachText())
                .containsExactly(
                        "3 of 5 members, about 23 to 89 in every 100", "14 of 20 members, about 48 to 86 in every 100");
        assertThat(page.select("section:has(#h-revved) .say").eachText())
                .containsExactly(
                        "0 of 5 members, about 0 to 44 in every 100", "2 of 20 members, about 2 to 31 in every 100");
        assertThat(page.select("section:has(#h-helped) li:contains(Deep tissue)")
                        .text())
                .isEqualTo("Deep tissue massage Not enough reports yet.");
        assertThat(page.select("tbody th").eachText())
                .containsExactly("Drinking enough water", "Heat therapy", "Deep tissue massage");
        assertThat(page.select(".counts a").attr("href")).isEqualTo("/strategies/hydration?outcome=helped#experiences");
        assertThat(page.select(".pinned"))
                .as("what the article cautions of says so")
                .hasSize(1);
        assertThat(page.select("input[name=strategy][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("hydration", "heat-therapy", "deep-tissue-massage");
    }

    @Test
    void filtersNarrowAllOfThem() {
        crowd.say(0, "heat-therapy", Context.TAPERING, Set.of("burning"), new Counts(12, 0, 0, 0));
        crowd.say(0, "hydration", Context.AFTER, Set.of("burning"), new Counts(12, 0, 0, 0));
        Document page = page(THREE + "&context=after&symptom=burning", 200);

        assertThat(page.select("section:has(#h-said) .size").eachText()).containsExactly("12 members some reports");
        assertThat(page.select("section:has(#h-said) .ledger-head p").text()).isEqualTo("After withdrawal, burning.");
    }

    @Test
    void allAreReadAtOneMoment() {
        page(THREE, 200);
        List<String> statements = sql.during(() -> page(THREE, 200));

        assertThat(statements).singleElement().asString().contains("from tally_cell");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Choose two to four",
        "?strategy=, Choose two to four",
        "?strategy=heat-therapy, 'Heat therapy, and what else?'",
        "?strategy=heat-therapy&strategy=heat-therapy, 'Heat therapy, and what else?'"
    })
    void tooFewAreAskedForMore(String query, String words) {
        Document page = page("/tallies/compare" + query, 200);

        assertThat(page.select("main").text()).contains(words);
        assertThat(page.select(".bar, .range")).isEmpty();
    }

    @Test
    void tooManyKeepWhatWasTicked() {
        Document page = page(THREE + "&strategy=acupuncture&strategy=cbd&strategy=gentle-massage", 400);

        assertThat(page.select(".errors").text()).contains("Four at most fit side by side. Please untick 2.");
        assertThat(page.select("input[name=strategy][checked]")).hasSize(6);
        assertThat(page.select(".bar, .range")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"strategy=snake-oil", "context=elsewhere", "symptom=warts"})
    void whatIsNotKnownIsRefused(String parameter) {
        page("/tallies/compare?strategy=cbd&strategy=hydration&" + parameter, 400);
    }

    private Document page(String path, int status) {
        var answer = guest.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("??");
        return Visitor.html(answer);
    }
}
