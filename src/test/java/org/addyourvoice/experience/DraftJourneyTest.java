package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes in a real browser, and everything that can go wrong does: their words are there afterwards, and nowhere else. */
@OnH2
@PagesTest
class DraftJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;
    private Browser phone;

    @BeforeEach
    void open() {
        member = authors.somebody();
        phone = signedIn(member);
    }

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void aDraftBegunInOneBrowserIsGoneOnWithInAnother() {
        write(phone).type("title", "Warmth on the neck").type("body", "A wheat bag, twice.");
        await(phone, "[data-saved-at]", "Saved as a draft at");
        assertThat(stored(phone)).as("once the server has it").isEqualTo("[]");

        try (Browser desk = signedIn(member)) {
            Pages.check(desk.open("/me"), "me-drafts");
            whole(desk.follow("Warmth on the neck"));
            assertThat(value(desk, "body")).isEqualTo("A wheat bag, twice.");
            desk.type("title", "Warmth, at the desk");
            await(desk, "[data-saved-at]", "Saved as a draft at");

            phone.type("title", "Warmth, on the phone");
            await(phone, "[data-says]", "Both are kept");
            Pages.glance(phone, "voice-draft-elsewhere");
            assertThat(desk.open("/me").text()).contains("Warmth, at the desk", "Warmth, on the phone");
        }
    }

    @Test
    void aSessionThatEndsWhileSomebodyWritesTakesNoWordsAlong() {
        write(phone).type("title", "Warmth on the neck");
        await(phone, "[data-saved-at]", "Saved as a draft at");
        endSessions();

        phone.type("body", "A wheat bag, twice.");
        await(phone, "[data-says]", "You are signed out");
        assertThat(stored(phone)).contains("A wheat bag, twice.");
        phone.press("Save as a draft");
        assertThat(phone.path()).startsWith("/login");
        signIn(phone, member);

        assertThat(phone.path()).startsWith("/voice");
        assertThat(value(phone, "title")).isEqualTo("Warmth on the neck");
        assertThat(value(phone, "body")).isEqualTo("A wheat bag, twice.");
        await(phone, "[data-saved-at]", "Saved as a draft at");
        assertThat(stored(phone)).isEqualTo("[]");
    }

    @Test
    void whatNeverReachedTheServerIsOfferedToItsAuthorAlone() {
        write(phone);
        cut();
        phone.type("body", "The train was in a tunnel.");
        await(phone, "[data-says]", "No connection");

        phone.open("/voice");
        await(phone, "[data-found]", "It never reached us");
        Pages.check(phone, "voice-found");
        phone.find("[data-restore]").click();
        assertThat(value(phone, "body")).isEqualTo("The train was in a tunnel.");
        await(phone, "[data-saved-at]", "Saved as a draft at");
        assertThat(stored(phone)).isEqualTo("[]");
    }

    @Test
    void aDoorThatStaysShutIsKnockedAtOnceMoreAndNotForEver() {
        write(phone);
        phone.driver().executeScript("""
                const open = window.fetch;
                window.knocks = 0;
                window.fetch = (address, wish) =>
                    wish?.method === "POST"
                        ? (window.knocks++, Promise.resolve(new Response("", { status: 403 })))
                        : open(address, wish);
                """);

        phone.type("body", "The train was in a tunnel.");

        await(phone, "[data-says]", "You are signed out");
        assertThat(phone.driver().executeScript("return window.knocks")).isEqualTo(2L);
        assertThat(stored(phone)).contains("The train was in a tunnel.");
    }

    @Test
    void wordsThatWereLeftBehindAreNothingForTheNextAccount() {
        write(phone);
        cut();
        phone.type("body", "The train was in a tunnel.");
        await(phone, "[data-says]", "No connection");
        endSessions();

        signIn(phone.open("/login"), authors.somebody());
        phone.open("/voice");

        assertThat(phone.find("[data-found]").isDisplayed()).isFalse();
        assertThat(stored(phone)).isEqualTo("[]");
    }

    @Test
    void aReplyLiesInTheBrowserUntilItIsSent() {
        ExperienceId text = authors.published(authors.somebody(), "Warm evenings");
        String reply = "/experiences/" + text + "/replies";
        phone.open(reply).type("body", "The train was in a tunnel.");
        assertThat(stored(phone)).contains("The train was in a tunnel.");

        phone.open(reply);
        await(phone, "[data-found]", "It never reached us");
        Pages.check(phone, "reply-found");
        phone.find("[data-restore]").click();
        assertThat(value(phone, "body")).isEqualTo("The train was in a tunnel.");
        phone.press("See how it looks");
        assertThat(stored(phone)).as("seen, not sent").contains("The train was in a tunnel.");
        assertThat(phone.find("[data-found]").isDisplayed()).isFalse();
        phone.press("Send reply");

        assertThat(phone.path()).startsWith("/voice/sent/");
        assertThat(stored(phone)).isEqualTo("[]");
        assertThat(authors.posts(member)).hasSize(1);
    }

    @Test
    void aReplyThatIsThrownAwayLiesNowhere() {
        ExperienceId text = authors.published(authors.somebody(), "Warm mornings");
        phone.open("/experiences/" + text).type("body", "Never mind.");
        phone.open("/experiences/" + text);
        await(phone, "[data-found]", "It never reached us");
        Pages.check(phone, "reply-found-below");

        phone.find("[data-forget]").click();

        assertThat(stored(phone)).isEqualTo("[]");
        assertThat(phone.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("body");
    }

    private static Browser write(Browser browser) {
        return whole(browser.open("/voice"));
    }

    private static Browser whole(Browser browser) {
        browser.find("[data-whole]").click();
        return browser;
    }

    private void endSessions() {
        jdbc.sql("delete from spring_session where principal_name = :id")
                .param("id", member.toString())
                .update();
    }

    /** For this page, until it is left; nothing that it asks for arrives. */
    private void cut() {
        phone.driver().executeScript("window.fetch = () => Promise.reject(new TypeError('no network'))");
    }

    private Browser signedIn(MemberId who) {
        return signIn(new Browser(port).open("/login"), who);
    }

    private Browser signIn(Browser browser, MemberId who) {
        browser.type("pseudonym", authors.name(who)).type("password", Authors.PASSWORD);
        return browser.send("main form button[type=submit]");
    }

    private static void await(Browser browser, String css, String words) {
        new WebDriverWait(browser.driver(), PATIENCE)
                .until(it -> browser.find(css).getText().contains(words));
    }

    private static String value(Browser browser, String name) {
        return browser.find("[name=" + name + "]").getDomProperty("value");
    }

    private static String stored(Browser browser) {
        return String.valueOf(browser.driver().executeScript("return JSON.stringify(Object.values(localStorage))"));
    }
}
