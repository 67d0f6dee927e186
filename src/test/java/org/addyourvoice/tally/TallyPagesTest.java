package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a guest reads of the tallies. */
@TallyTest
abstract class TallyPagesTest {

    private static final String HEAT = "heat-therapy";
    private static final Pattern LISTED =
            Pattern.compile("(No|\\d+) experiences? and (no|\\d+) quick voices? stand behind .*");

    @OnH2
    static class OnH2Test extends TallyPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends TallyPagesTest {}

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
    void fewReportsAreNotTold() {
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(3, 0, 0, 1));
        Element row = row(page("/tallies"), HEAT);

        assertThat(row.text()).contains("Not enough reports yet").doesNotContainPattern("\\d");
        assertThat(row.select("svg")).isEmpty();
        Document strategy = page("/strategies/" + HEAT);
        strategy.select(".paper").remove(); // the address that only paper shows has a port
        assertThat(strategy.select("main").text())
                .contains("Not enough reports yet.")
                .doesNotContain("members said")
                .doesNotContainPattern("\\d");
        assertThat(page("/strategies/" + HEAT + "?outcome=helped").select("#experiences, .counts"))
                .isEmpty();
        assertThat(page("/strategies").select("li:has(a[href$=" + HEAT + "])").text())
                .contains("Not enough reports yet");
    }

    @Test
    void enoughReportsAreToldInWordsCountsAndRanges() {
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(14, 1, 3, 2));
        Element row = row(page("/tallies"), HEAT);

        assertThat(row.select(".size").text()).isEqualTo("20 members some reports");
        assertThat(row.select(".counts").text()).isEqualTo("14 helped 1 mixed 3 no change 2 revved");
        assertThat(row.select(".ranges .say").eachText())
                .containsExactly("helped: about 48 to 86 in every 100", "revved: about 2 to 31 in every 100");
        assertThat(row.select(".bar rect")).hasSize(4);

        Document page = page("/strategies/" + HEAT);
        assertThat(page.select(".lead").eachText())
                .contains("14 of 20 members said it helped, 2 said it revved, 4 said mixed or no change."
                        + " With so few reports, the share could be anywhere from about 48 to 86 in every 100.");
        assertThat(page.select(".dots use")).hasSize(20);
        assertThat(page.select("table td").eachText()).containsExactly("14", "0", "1", "0", "3", "0", "2", "0");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void theTableSaysWhatTheRowsSay() {
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(14, 1, 3, 2));
        Document page = page("/tallies");

        assertThat(page.select("tbody tr")).hasSize(25);
        assertThat(page.select("tr:has(th:containsOwn(Heat therapy))").text())
                .isEqualTo("Heat therapy 14 1 3 2 20 48 to 86 2 to 31");
        assertThat(page.select("tr:has(th:containsOwn(Acupuncture))").text())
                .isEqualTo("Acupuncture Not enough reports yet");
    }

    @Test
    void everyFigureLeadsToExactlyTheExperiencesBehindIt() {
        int next = crowd.say(0, HEAT, Context.TAPERING, Set.of("burning"), new Counts(6, 1, 0, 2));
        crowd.say(next, HEAT, Context.AFTER, Set.of("cramps"), new Counts(2, 1, 1, 2));
        for (int i = 4; i < 18; i++) {
            crowd.write(
                    crowd.member(i),
                    i % 2 == 0 ? Context.TAPERING : Context.AFTER,
                    Set.of("burning"),
                    crowd.report(HEAT, i % 3 == 0 ? Outcome.REVVED : Outcome.HELPED));
        }
        List<Element> figures = page("/tallies").select(".counts li:has(a)");
        assertThat(figures).isNotEmpty().allSatisfy(this::leadsToWhatItCounts);
        figures = page("/tallies?symptom=burning").select(".counts li:has(a)");
        assertThat(figures).isNotEmpty().allSatisfy(this::leadsToWhatItCounts);
        Document page = page("/strategies/" + HEAT);
        assertThat(page.select("#h-situation")).hasSize(1);
        assertThat(page.select(".counts li:has(a)")).hasSizeGreaterThan(4).allSatisfy(this::leadsToWhatItCounts);
    }

    private void leadsToWhatItCounts(Element figure) {
        String link = figure.select("a").attr("href");
        assertThat(link).contains("outcome=").endsWith("#experiences");
        Document page = page(link.replaceAll("#.*", ""));
        Matcher listed = LISTED.matcher(page.select("#experiences .shoulder p").text());
        assertThat(listed.matches()).isTrue();
        int experiences = number(listed.group(1));

        assertThat(experiences + number(listed.group(2)))
                .isEqualTo(number(figure.select("b").text()));
        assertThat(cards(page)).isEqualTo(experiences);
    }

    private int cards(Document page) {
        String next = page.select("#experiences .pager a[rel=next]").attr("href");
        int here = page.select("#experiences .card").size();
        return next.isEmpty() ? here : here + cards(page(next.replaceAll("#.*", "")));
    }

    private static int number(String text) {
        return text.equalsIgnoreCase("no") ? 0 : Integer.parseInt(text);
    }

    @Test
    void aNarrowFigureIsHiddenAndCannotBeCounted() {
        int next = crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(12, 0, 0, 0));
        next = crowd.say(next, HEAT, Context.AFTER, Set.of("burning"), new Counts(3, 0, 0, 1));
        crowd.say(next, HEAT, Context.AFTER, Set.of(), new Counts(3, 0, 0, 0));

        assertThat(row(page("/tallies?context=tapering"), HEAT).select(".size").text())
                .startsWith("12 members");
        assertThat(row(page("/tallies?context=after"), HEAT).text()).contains("Not enough reports yet.");
        assertThat(row(page("/tallies?symptom=burning"), HEAT).text()).contains("Not enough reports yet.");
        Document page = page("/strategies/" + HEAT + "?symptom=burning");
        assertThat(page.select("#experiences, .counts, table")).isEmpty();
        assertThat(page.select("a[href=/experiences?strategy=heat-therapy&symptom=burning]"))
                .hasSize(1);
    }

    @Test
    void aSplitHidesMoreThanOnePart() {
        int next = crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(9, 0, 0, 0));
        next = crowd.say(next, HEAT, Context.INTERDOSE, Set.of(), new Counts(6, 0, 0, 0));
        crowd.say(next, HEAT, Context.AFTER, Set.of(), new Counts(0, 0, 0, 2));
        Element split =
                page("/strategies/" + HEAT).select("section:has(#h-situation)").first();

        assertThat(split.select(".tally .name").eachText()).containsExactly("Tapering");
        assertThat(split.select(".ledger-note").eachText())
                .containsExactly(
                        "Not shown: between doses, after withdrawal. Together they are 8 members, too few to show apart"
                                + " without picking people out.",
                        "Nobody yet: tolerance.");
    }

    @Test
    void aQuarterThatHasEndedShowsAMarkForEachMemberAndLeadsToTheirWords() {
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(5, 0, 1, 0));
        crowd.write(crowd.member(6), Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.HELPED));
        assertThat(page("/strategies/" + HEAT).select("#h-quarter")).isEmpty();

        crowd.moveTo(new Quarter(2025, 2));
        Element trend =
                page("/strategies/" + HEAT).select("section:has(#h-quarter)").first();
        assertThat(trend.select("strong").eachText()).containsExactly("April to June 2025");
        assertThat(trend.select("a").eachText()).containsExactly("6 helped", "1 no change");
        assertThat(trend.select(".stack-fig use")).hasSize(7);

        Document behind = page(trend.select("a").attr("href").replaceAll("#.*", ""));
        assertThat(behind.select("#experiences .shoulder p").text())
                .startsWith("1 experience and 5 quick voices stand behind");
        assertThat(cards(behind)).isEqualTo(1);
        assertThat(behind.select("section:has(#h-say) .shoulder").text()).contains("April to June 2025.");
    }

    @Test
    void aSplitBySymptomLeadsToWhatItCounts() {
        crowd.say(0, HEAT, Context.TAPERING, Set.of("burning", "cramps"), new Counts(6, 1, 0, 0));
        crowd.say(7, HEAT, Context.TAPERING, Set.of("cramps"), new Counts(1, 1, 0, 3));
        crowd.say(12, HEAT, Context.AFTER, Set.of(), new Counts(5, 0, 0, 0));
        Element split =
                page("/strategies/" + HEAT).select("section:has(#h-symptom)").first();

        assertThat(split.select(".name").eachText()).containsExactly("Cramps", "Burning");
        assertThat(split.select(".size").eachText())
                .containsExactly("12 members some reports", "7 members a few reports");
        assertThat(split.select(".counts li:has(a)")).hasSize(5).allSatisfy(this::leadsToWhatItCounts);
    }

    @Test
    void whatTheArticleCautionsOfStandsApartWithItsCaution() {
        crowd.say(0, "epsom-salt-baths", Context.TAPERING, Set.of(), new Counts(20, 0, 0, 0));
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(5, 0, 0, 0));
        for (String sort : List.of("members", "helped", "revved")) {
            Document page = page("/tallies?sort=" + sort);
            assertThat(page.select("section:has(#h-main) .name").eachText())
                    .hasSize(13)
                    .startsWith("Heat therapy")
                    .doesNotContain("Epsom salt baths");
            assertThat(page.select("#caution .name").eachText()).hasSize(12).startsWith("Epsom salt baths");
            assertThat(row(page, "epsom-salt-baths").select(".pinned").text()).contains("rev symptoms up");
        }
    }

    @Test
    void fewReportsDoNotOvertakeMany() {
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(5, 0, 0, 0));
        crowd.say(0, "hydration", Context.TAPERING, Set.of(), new Counts(20, 4, 0, 0));
        crowd.say(0, "acupuncture", Context.TAPERING, Set.of(), new Counts(2, 0, 0, 8));
        crowd.say(0, "biofeedback", Context.TAPERING, Set.of(), new Counts(4, 0, 0, 0));

        assertThat(shownFirst("members"))
                .startsWith("Drinking enough water", "Acupuncture", "Heat therapy", "Biofeedback");
        assertThat(shownFirst("helped"))
                .startsWith("Drinking enough water", "Heat therapy", "Acupuncture", "Biofeedback");
        assertThat(shownFirst("revved"))
                .startsWith("Acupuncture", "Drinking enough water", "Heat therapy", "Biofeedback");
    }

    private List<String> shownFirst(String sort) {
        return page("/tallies?sort=" + sort)
                .select("section:has(#h-main) .name")
                .eachText();
    }

    @Test
    void readsCellsOnlyHoweverManyVoicesThereAre() {
        page("/tallies?symptom=burning&context=tapering");
        for (String query : List.of("", "?symptom=burning", "?context=after", "?symptom=burning&context=tapering")) {
            List<String> statements = sql.during(() -> page("/tallies" + query));
            assertThat(statements).as(query).hasSize(1).first().asString().contains("from tally_cell");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/tallies?symptom=warts, 400",
        "/tallies?context=elsewhere, 400",
        "/tallies?sort=best, 400",
        "/tallies?symptom=&context=&sort=members, 200",
        "/strategies/snake-oil, 404",
        "/strategies/heat-therapy?outcome=wonderful, 400",
        "/strategies/heat-therapy?after=yesterday, 400",
        "/strategies/heat-therapy?after=1-1, 200",
        "/strategies/heat-therapy?quarter=2026-q5, 400",
        "/strategies/heat-therapy?quarter=2026-q1&context=tapering, 400",
        "/strategies/heat-therapy?quarter=2026-q1, 200",
        "/tallies/method, 200",
        "/strategies, 200"
    })
    void answersEveryAddressClearly(String path, int status) {
        assertThat(guest.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void theMethodPageStatesTheFormulaAndTheGate() {
        assertThat(page("/tallies/method").select("main").text())
                .contains("centre = (k/n + z²/2n) / d")
                .contains("Below 5 members we show nothing")
                .contains("from 10 members on");
    }

    private Document page(String path) {
        var answer = guest.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return Visitor.html(answer);
    }

    private static Element row(Document page, String strategy) {
        return page.select("li.tally:has(.name a[href^=/strategies/" + strategy + "])")
                .first();
    }
}
