package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.safety.Field;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody reads who is in trouble, whose text was taken down, or who asks again: looked at in a real browser, and walked by keyboard alone. */
@DeskTest
@OnH2
class CareLookTest {

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    private final String mark = Long.toString(System.nanoTime(), 36);

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void everyPageOfSomebodyInTrouble() {
        MemberId author = writers.named("author " + mark, Role.MEMBER);
        ExperienceId hard = writers.submit(author, "Tonight", "I want to kill myself tonight.");
        ExperienceId up = writers.submit(author, "A wheat bag", "Orla Finch warmed it for me.");
        try (Browser browser = signedIn("author ")) {
            browser.open("/help-now?region=GB");
            Pages.check(browser, "help-now-chosen");
            Pages.check(browser.open("/voice/sent/" + hard), "sent-crisis");
            Pages.check(browser.open("/me"), "me-crisis");
            Pages.check(browser.open("/me/experiences/" + hard), "own-crisis");

            decide(
                    up,
                    new Decision(
                            CaseOutcome.PUBLISH,
                            null,
                            "",
                            List.of(new Passage(Field.BODY, 0, 10)),
                            Set.of(ContentNote.values()[0]),
                            "see-a-doctor"));
            clock.advance(Duration.ofMinutes(10));
            Pages.check(browser.open("/me/experiences/" + up), "own-covered");
            Pages.check(browser.open("/experiences/" + up), "read-covered");
            MemberId other = writers.moderator();
            deciding.decide(
                    other,
                    deciding.lookAt(other, up),
                    queueVersion(other, up),
                    new Decision(CaseOutcome.REMOVE, "personal-details", "It names a person who can be found."));
            Pages.check(browser.open("/me/experiences/" + up + "/appeal"), "appeal-too-early");
            clock.advance(Duration.ofMinutes(10));
            Pages.check(browser.open("/experiences/" + up), "gone");
            appealsByKeyboardAlone(browser, up);
            Pages.check(browser.open("/me/experiences/" + up), "own-appealed");
            Pages.check(browser.open("/me/moderation"), "own-history");
        }
    }

    @Test
    void aCaseWithSomethingLaidOverIt() {
        MemberId author = writers.member();
        ExperienceId id = writers.submit(author, "A wheat bag", "Orla Finch warmed it for me.");
        decide(
                id,
                new Decision(
                        CaseOutcome.PUBLISH,
                        null,
                        "",
                        List.of(new Passage(Field.BODY, 0, 10)),
                        Set.of(ContentNote.values()[0]),
                        "see-a-doctor"));
        MemberId moderator = writers.named("desk " + mark, Role.CRISIS_MODERATOR);
        CaseId opened = deciding.lookAt(moderator, id);
        try (Browser browser = signedIn("desk ")) {
            Pages.check(browser.open("/moderation/cases/" + opened), "desk-case-covered");
            browser.leave(browser.find("[aria-labelledby=h-laid] button"));
            assertThat(browser.text()).contains("Taken off");
        }
    }

    private long queueVersion(MemberId moderator, ExperienceId id) {
        deciding.lookAt(moderator, id);
        return cases.findByExperienceAndRevision(id, 1).orElseThrow().version();
    }

    /** Tab, letters and Enter, with scripts switched off. */
    private static void appealsByKeyboardAlone(Browser browser, ExperienceId id) {
        browser.open("/me/experiences/" + id);
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.enter(tabTo(browser, By.cssSelector("a[href$='/appeal']")));
        tabTo(browser, By.name("message")).sendKeys("She is my aunt, and asked me to name her.");
        browser.enter(tabTo(browser, By.cssSelector("main form button")));
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        assertThat(browser.text()).contains("Another moderator will look at it");
    }

    private static WebElement tabTo(Browser browser, By wanted) {
        WebElement aim = browser.driver().findElement(wanted);
        for (int i = 0; i < 60; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            WebElement at = browser.driver().switchTo().activeElement();
            if (at.equals(aim)) {
                return at;
            }
        }
        throw new AssertionError("nobody gets to " + wanted + " by Tab");
    }

    private void decide(ExperienceId id, Decision decision) {
        writers.decide(writers.moderator(), id, decision);
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(port);
        browser.open("/login").type("pseudonym", name + mark).type("password", Writers.PASSWORD);
        browser.send("button[type=submit].button");
        return browser;
    }
}
