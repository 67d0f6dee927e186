package org.addyourvoice.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody searches with a typing mistake and a brand name, in a real browser; and a lead looks after the words. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class FindLookTest {

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Review review;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Searching searching;

    @Test
    void aTypingMistakeAndABrandNameLeadThere() {
        MemberId author = writers.known();
        up(
                author,
                "Warmth between doses of lorazepam",
                "Late afternoon is when I tighten up. Then a hottwaterbag on my neck, and lorazepam a good while later. It takes the edge off until evening, and nobody has to know.");
        up(
                author,
                "Ativan and the cold",
                "Cold air makes me stiff. I keep a hottwaterbag in my coat since the Ativan went down.");
        try (Browser browser = new Browser(port)) {
            browser.open("/experiences");
            Pages.check(browser, "find-list");

            browser.type("q", "hottwaterbga ativan").press("Search");
            assertThat(browser.findAll("[aria-labelledby=h-found] .card")).hasSize(2);
            assertThat(browser.text())
                    .contains("Nobody wrote “hottwaterbga”", "With “ativan” we looked for: lorazepam");
            Pages.check(browser, "find-results");

            browser.type("q", "hottwaterbag evening").press("Search");
            assertThat(browser.findAll("[aria-labelledby=h-found] .card h3"))
                    .extracting(WebElement::getText)
                    .containsExactly("Warmth between doses of lorazepam");
            assertThat(browser.findAll("[aria-labelledby=h-less-close] .card h3"))
                    .extracting(WebElement::getText)
                    .contains("Ativan and the cold");
            Pages.check(browser, "find-less-close");

            browser.type("q", "xylophonequartet").press("Search");
            assertThat(browser.text()).contains("We found nothing for that", "xylophonequartet");
            Pages.glance(browser, "find-nothing");
        }
    }

    @Test
    void aLeadLooksAfterTheWords() {
        String lead = writers.name(writers.somebody(Role.LEAD));
        try (Browser browser = new Browser(port)) {
            browser.open("/login")
                    .type("pseudonym", lead)
                    .type("password", Writers.PASSWORD)
                    .send("main form button");
            browser.open("/admin/vocabulary/search-words");
            Pages.glance(browser, "search-words");
            browser.follow("Add a group").type("same", "lookword\nlookwort").press("Save");
            browser.follow("lookword, lookwort");
            Pages.check(browser, "search-words-one");
        }
    }

    @Test
    void whoSaidTheirSituationIsOneTapFromOthersInIt() {
        up(writers.known(), "Slow mornings", "Late afternoon is when I tighten up.");
        try (Browser browser = new Browser(port)) {
            browser.open("/me/settings");
            browser.find("#context-tapering").click();
            browser.find("#symptom-burning").click();
            browser.find("#symptom-internal-vibration").click();
            Pages.glance(browser, "situation-settings");
            browser.press("Save");
            browser.open("/experiences");
            Pages.glance(browser, "situation-offered");
            browser.find(".people-like-me .button").click();
            Pages.check(browser, "situation-list");
            browser.find(".any-of input[value=burning]").click();
            browser.press("Show these");
            assertThat(browser.driver().getCurrentUrl())
                    .contains("symptom=internal-vibration")
                    .doesNotContain("burning");
        }
    }

    @Test
    void theFirstPageHasAFieldToSearchIn() {
        try (Browser browser = new Browser(port)) {
            browser.open("/");
            Pages.check(browser, "home-find");
            Pages.enlarged(browser, "home-find");
            browser.type("q", "hottwaterbga").send(".home-find button");
            assertThat(browser.find("#q").getAttribute("value")).isEqualTo("hottwaterbga");
            assertThat(browser.path())
                    .as("on a phone the form fills the window")
                    .endsWith("#h-found");
            Pages.enlarged(browser, "find");
        }
    }

    private void up(MemberId author, String title, String body) {
        ExperienceId id = writers.submit(author, title, body);
        try {
            transactions.executeWithoutResult(status -> review.publish(id, 1, ""));
        } catch (RuntimeException e) {
            // the rules let it pass
        }
        await().until(() -> searching
                .wanted(QuestionReader.read('"' + title + '"'))
                .flatMap(it -> searching.find(it, ExperienceFilter.ANY, Sort.RELEVANCE, 0, 1))
                .filter(it -> it.total() == 1)
                .isPresent());
    }
}
