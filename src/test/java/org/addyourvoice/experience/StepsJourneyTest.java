package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form one part at a time, as a script cuts it. Without one it is the page that {@link VoicePagesTest} reads. */
@OnH2
@PagesTest
class StepsJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        browser.open("/login")
                .type("pseudonym", authors.name(authors.somebody()))
                .type("password", Authors.PASSWORD);
        browser.send("main form button[type=submit]").open("/voice");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void onePartAtATimeForwardsAndBack() {
        assertThat(shown()).isEqualTo("h-situation");
        assertThat(browser.text()).contains("Step 1 of 4").doesNotContain("Send it");
        Pages.check(browser, "voice-step-1");

        on();
        assertThat(shown()).isEqualTo("h-tried");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .as("where the keyboard is")
                .isEqualTo("h-tried");
        on();
        browser.type("title", "Warmth on the neck");
        browser.find("#title").sendKeys(Keys.ENTER);
        assertThat(shown()).as("enter sends nothing yet").isEqualTo("h-words");
        Pages.glance(browser, "voice-step-3");

        browser.driver().navigate().back();
        assertThat(shown()).as("the browser's own way back").isEqualTo("h-tried");
        on();
        assertThat(browser.find("#title").getDomProperty("value")).isEqualTo("Warmth on the neck");
        press("[data-back]");
        assertThat(shown()).isEqualTo("h-tried");
    }

    @Test
    void whatIsMissingLeadsToItsPart() {
        browser.find("label[for=context-tapering]").click();
        on();
        browser.find("label[for=tried-heat-therapy]").click();
        browser.find("label[for=heat-therapy-helped]").click();
        on();
        browser.type("body", "A wheat bag, twice.");
        on();
        browser.press("Send it");

        assertThat(browser.find(".errors").getText()).contains("Give it a title");
        assertThat(shown()).as("the part in which something is missing").isEqualTo("h-words");
        press("[data-back]");
        browser.find(".errors a").click();
        assertThat(shown()).isEqualTo("h-words");
        browser.type("title", "Warmth on the neck");
        on();
        browser.press("Send it");
        assertThat(browser.path()).startsWith("/voice/sent/");
    }

    @Test
    void threeQuestionsHelpToBegin() {
        on();
        on();
        browser.find(".questions summary").click();
        browser.find("[data-questions]").click();

        assertThat(browser.find("#body").getDomProperty("value"))
                .startsWith("**What did you try?**")
                .contains("**What happened that day?**", "**How was it the next day?**");
        browser.find("#body").sendKeys("A wheat bag.");
        assertThat(browser.find("#body").getDomProperty("value")).startsWith("**What did you try?**\n\nA wheat bag.");
    }

    @Test
    void everythingOnOnePageForWhoeverWouldRather() {
        press("[data-whole]");
        assertThat(browser.text()).contains("1. Your situation", "4. Look it over", "Send it");

        assertThat(browser.open("/voice").text())
                .as("for as long as the tab is open")
                .contains("4. Look it over");
    }

    private String shown() {
        return browser.findAll("[data-step] h2").stream()
                .filter(it -> it.isDisplayed())
                .map(it -> it.getDomAttribute("id"))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private void on() {
        press("[data-on]");
    }

    private void press(String button) {
        browser.findAll(button).stream()
                .filter(it -> it.isDisplayed())
                .findFirst()
                .orElseThrow()
                .click();
    }
}
