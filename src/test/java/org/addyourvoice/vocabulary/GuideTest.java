package org.addyourvoice.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guide as a guest reads it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnH2
class GuideTest {

    private static List<String> pages() {
        return List.of(
                "/guide",
                "/guide/strategies",
                "/guide/careful",
                "/guide/looks-like",
                "/guide/danger-signs",
                "/guide/glossary");
    }

    @LocalServerPort
    int port;

    @Autowired
    Vocabulary vocabulary;

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneHeadingAndAsksNobodyToChangeAMedicine(String path) {
        Document page = page(path);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).containsOnlyOnce("Please don’t stop or change a medicine");
        assertThat(page.select(".site-nav [aria-current=page]").eachText()).containsExactly("Guide");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void leadsToItsPages() {
        assertThat(page("/guide").select("main a").eachAttr("href")).containsAll(pages().subList(1, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guide/strategies", "/guide/careful", "/guide/looks-like", "/guide/glossary"})
    void leadsToTheDangerSignsFromTaperingAndLookAlikes(String path) {
        assertThat(page(path).select(".notice.standing a").eachAttr("href")).containsExactly("/guide/danger-signs");
    }

    @Test
    void listsWhatMayHelpAndWhatToBeCarefulWith() {
        List<String> strategies =
                linked(page("/guide/strategies").select(".tallies a").eachAttr("href"));
        List<String> careful = linked(
                page("/guide/careful").select(".tallies").first().select("a").eachAttr("href"));
        assertThat(strategies).hasSize(13).contains("heat-therapy").doesNotContainAnyElementsOf(careful);
        assertThat(careful).hasSize(12).contains("epsom-salt-baths");
    }

    @Test
    void saysOfEachCautionWhatTheArticleSays() {
        String page = page("/guide/careful").text();
        assertThat(vocabulary.strategies())
                .extracting(StrategyView::caution)
                .filteredOn(caution -> caution != null)
                .hasSizeGreaterThan(12)
                .allSatisfy(caution -> assertThat(page).contains(caution));
    }

    @Test
    void setsTheDangerSignsBesideTheConditions() {
        Document page = page("/guide/looks-like");
        assertThat(page.select(".entry h3")).hasSize(8);
        assertThat(page.select(".entry p").eachText())
                .allSatisfy(text -> assertThat(text).startsWith("The article"));
        assertThat(page.select(".aside li").eachText())
                .isEqualTo(page("/guide/danger-signs").select(".signs li").eachText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/guide/strategies", "/guide/looks-like", "/guide/glossary", "/strategies/gradual-tapering"})
    void setsTheDangerSignsBesideTapering(String path) {
        assertThat(page(path).select(".aside.danger li")).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tallies?context=tapering",
                "/experiences?context=tapering",
                "/experiences?q=warmth&context=tapering&symptom=burning"
            })
    void saysInOneLineOfAListThatThereAreSigns(String path) {
        Document page = page(path);
        assertThat(page.select("details.danger-line").hasAttr("open")).isFalse();
        assertThat(page.select("details.danger-line summary").eachText())
                .containsExactly("Nine signs to get help at once for");
        assertThat(page.select("details.danger-line li").eachText())
                .isEqualTo(page("/guide/danger-signs").select(".signs li").eachText());
        assertThat(page.select(".aside.danger")).isEmpty();
    }

    @Test
    void saysOfEachWordWhoUsesItAndWhereItLeads() {
        Document page = page("/guide/glossary");
        assertThat(page.select(".entry[id]").eachAttr("id"))
                .contains("rev", "cog-fog", "cold-turkey", "interdose", "gaba", "spasticity")
                .hasSize(GlossaryWord.values().length);
        assertThat(page.select(".entry[id] > p").eachText())
                .allSatisfy(it -> assertThat(it).containsPattern("Members use it|[Tt]he article"));
        assertThat(page.select(".entry a").eachAttr("href"))
                .contains("/strategies/gabaergic-supplements", "/experiences?outcome=revved")
                .contains("/tallies?symptom=spasticity", "/experiences?symptom=spasticity");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        pages().stream()
                .flatMap(it -> page(it).select(".see a").eachAttr("href").stream())
                .distinct()
                .forEach(GuideTest.this::opens);
        List.of("/tallies?symptom=weakness", "/experiences?symptom=weakness", "/strategies/epsom-salt-baths")
                .forEach(path -> assertThat(page(path).select(".see a").eachAttr("href"))
                        .as(path)
                        .isNotEmpty()
                        .allMatch(it -> it.startsWith("/guide/"))
                        .allSatisfy(this::opens));
    }

    @Test
    void leadsFromEachConditionToTheSymptomsItShares() {
        assertThat(page("/guide/looks-like").select("#restless-legs a").eachAttr("href"))
                .containsExactly("/tallies?symptom=restless-legs", "/experiences?symptom=restless-legs");
        assertThat(page("/tallies?symptom=restless-legs").select("#main .see a").eachAttr("href"))
                .containsExactly("/guide/looks-like#restless-legs");
    }

    @Test
    void namesNineDangerSignsAndTheWayToHelp() {
        Document page = page("/guide/danger-signs");
        assertThat(page.select(".signs li")).hasSize(9);
        assertThat(page.select(".care a").eachAttr("href")).containsExactly("/help-now");
    }

    @Test
    void looksRight() {
        try (Browser browser = new Browser(port)) {
            pages().forEach(path ->
                    Pages.check(browser.open(path), path.substring(1).replace('/', '-')));
            Pages.check(browser.open("/experiences?context=tapering"), "find-tapering");
            Pages.glance(browser.open("/tallies?context=tapering"), "tallies-tapering");
        }
    }

    /** With what the address points at on it. */
    private void opens(String address) {
        Document page = page(address);
        int at = address.indexOf('#');
        assertThat(at < 0 || page.getElementById(address.substring(at + 1)) != null)
                .as(address)
                .isTrue();
    }

    private static List<String> linked(List<String> hrefs) {
        assertThat(hrefs).allSatisfy(it -> assertThat(it).startsWith("/strategies/"));
        return hrefs.stream().map(it -> it.substring("/strategies/".length())).toList();
    }

    private Document page(String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
