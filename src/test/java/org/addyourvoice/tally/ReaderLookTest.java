package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.Browser.Scheme;
import org.addyourvoice.support.Browser.Width;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody sets the site as they like it, in a real Chromium, and looks at it. */
@TallyTest
@OnH2
class ReaderLookTest {

    private static final String SAVE = "form[action='/me/settings'] button";

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "home", "/", "tallies", "/tallies", "strategy", "/strategies/heat-therapy", "experiences", "/experiences"));

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    private Browser browser;

    @BeforeEach
    void open() {
        crowd.silence();
        crowd.say(3, "heat-therapy", Context.TAPERING, Set.of("burning"), new Counts(14, 2, 1, 3));
        crowd.say(0, "hydration", Context.TAPERING, Set.of(), new Counts(8, 2, 8, 0));
        crowd.say(0, "gentle-stretching", Context.AFTER, Set.of(), new Counts(27, 8, 9, 14));
        crowd.say(0, "cbd", Context.TAPERING, Set.of(), new Counts(5, 4, 3, 5));
        write(
                0,
                "Heat on the neck only",
                "A small warm pack behind the neck, curtains shut.",
                "heat-therapy",
                Set.of());
        write(1, "A hard night", "Then the seizures came.", "heat-therapy", Set.of(ContentNote.HOSPITAL));
        write(2, "Oil and me", "Some drops each evening, and I was jumpy for days.", "cbd", Set.of());
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aVisitorChoosesATheme() {
        Pages.check(browser.open("/me/settings"), "settings");
        for (String theme : List.of("dim", "clear", "paper")) {
            choose("theme-" + theme);
            assertThat(sheet()).contains("/themes/" + theme + "/");
            assertThat(browser.find("[role=status]").getText()).startsWith("Saved.");
            PAGES.forEach((name, page) -> Pages.glance(browser.open(page), name + "-" + theme));
        }
        choose("theme-calm", "light-dim");
        browser.open("/").look(Width.DESK, Scheme.LIGHT);
        assertThat(ground()).as("dim by day, as they wish").isEqualTo("rgba(30, 28, 25, 1)");
    }

    @Test
    void aVisitorChoosesLettersRoomAndPictures() {
        choose("size-larger", "spacing-widest", "figures-dots");
        Pages.glance(browser.open("/tallies"), "tallies-large-and-wide");
        Pages.glance(browser.open("/strategies/heat-therapy"), "strategy-large-and-wide");
        for (String page :
                List.of("/", "/tallies", "/strategies/heat-therapy", "/experiences", "/help-now", "/login")) {
            browser.open(page);
            fitsInto(320, page);
        }
        Pages.glance(browser.open("/me/settings"), "settings-large-and-wide");
        fitsInto(320, "/me/settings");
        browser.find("#language [value=de]").click();
        browser.send(SAVE);
        assertThat(browser.find("[role=status]").getText()).startsWith("Gespeichert.");
        fitsInto(320, "/me/settings");
    }

    @Test
    void aMemberHasItGentleAndFoldsAStrategyByKeysAlone() {
        browser.open("/login").type("pseudonym", crowd.name(crowd.stranger())).type("password", Crowd.PASSWORD);
        browser.send("main form button[type=submit]");
        browser.open("/me/settings");
        browser.find("#strategies summary").sendKeys(Keys.ENTER);
        browser.find("#strategy-cbd").sendKeys(Keys.SPACE);
        browser.type("words", "seizure");
        browser.enter(browser.find(SAVE));
        Pages.glance(browser.open("/experiences"), "experiences-folded");
        assertThat(browser.text()).contains("Hidden by your muted words – show").doesNotContain("A hard night");
        browser.findAll("details.folded summary").forEach(it -> it.sendKeys(Keys.ENTER));
        assertThat(browser.text()).contains("A hard night", "Oil and me");
        browser.enter(browser.findAll("details.folded h3 a").get(0));
        Pages.glance(browser, "experience-folded");
        browser.follow("Show it");
        assertThat(browser.find("h1").getText()).isIn("A hard night", "Oil and me");
        browser.open("/tallies").find("#caution details.others summary").click();
        Pages.glance(browser, "tallies-folded");

        browser.open("/me/settings").find("#gentle-yes").sendKeys(Keys.SPACE);
        browser.enter(browser.find(SAVE));
        Pages.glance(browser.open("/"), "home-gentle");
        Pages.glance(browser.open("/tallies"), "tallies-gentle");
        Pages.glance(browser.open("/strategies/heat-therapy"), "strategy-gentle");
    }

    private void write(int number, String title, String body, String strategy, Set<ContentNote> notes) {
        crowd.write(
                crowd.member(number),
                new ExperienceText(
                        title,
                        body,
                        Context.TAPERING,
                        Set.of(),
                        List.of(crowd.report(strategy, Outcome.HELPED)),
                        notes,
                        false));
    }

    private String sheet() {
        return browser.find("link[rel=stylesheet]").getDomAttribute("href");
    }

    private String ground() {
        return browser.find("body").getCssValue("background-color");
    }

    private void fitsInto(int width, String page) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 640, "deviceScaleFactor", 1, "mobile", false));
        Object needed = browser.driver().executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) needed).intValue()).as("width that %s needs", page).isLessThanOrEqualTo(width);
    }

    /** Opens the settings, ticks these and saves. */
    private void choose(String... ids) {
        browser.open("/me/settings");
        for (String id : ids) {
            browser.find("label[for=" + id + "]").click();
        }
        browser.send(SAVE);
    }
}
