package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** A full queue as moderators see it, worked off together by keyboard alone, in a real Chromium. */
@DeskTest
@OnH2
class BulkLookTest extends AtABrowser {

    private static final String SHOP =
            "It cured me in a week. Ask for the drops in my shop, the first bottle is free for everybody here.";

    @Autowired
    Claiming claiming;

    @Autowired
    Preferences preferences;

    @Autowired
    EmptyQueue waiting;

    private MemberId alder;

    @BeforeEach
    void anEmptyQueue() {
        waiting.make();
        alder = writers.named("Rowan", Role.LEAD);
        signIn("Rowan");
    }

    @AfterEach
    void emptyAgain() {
        waiting.make();
    }

    @Test
    void aFullQueueIsWorkedOffTogether() {
        MemberId wren = writers.named("Sedge", Role.CRISIS_MODERATOR);
        for (String name : List.of("thrift", "sorrel", "hollyhock", "redstart")) {
            writers.submit(writers.named(name, Role.MEMBER), "Cured for good", SHOP);
        }
        MemberId oat = writers.named("barley-field", Role.MEMBER);
        ExperienceId baths = writers.submit(
                oat,
                "Baths made no odds",
                "I was promised miracles and got clean. Neither better nor worse. I still take them for the quiet.");
        writers.submit(oat, "Cured for good, too", SHOP.replace("everybody", "all"));
        ExperienceId stretching = writers.submit(
                writers.named("meadowsweet", Role.MEMBER),
                "Stretching keeps me ticking over",
                "Three small stretches when the kettle boils. Calves, back, neck, and then the tea is ready.");
        writers.submit(
                oat,
                "Nobody at home understands",
                "Some evenings I would rather not be here any more. I sit on the step.");
        writers.submit(alder, "Mine", "I would like this to be up.");
        claiming.take(wren, queue.openCase(stretching).orElseThrow().id());

        Pages.check(browser.open("/moderation"), "bulk-queue");
        assertThat(browser.text()).contains("and 3 more the same");
        Pages.check(browser.open("/moderation?only=taken"), "bulk-queue-narrowed");
        Pages.check(browser.open("/moderation/find?number=99999"), "bulk-queue-no-such-case");
        Pages.check(
                browser.open("/moderation/cases/"
                        + queue.openCase(baths).orElseThrow().id().value()),
                "bulk-case-unlike");

        browser.open("/moderation");
        CaseId shop = new CaseId(Long.parseLong(browser.driver()
                .findElement(By.linkText("Cured for good"))
                .getAttribute("href")
                .replaceAll(".*/", "")));
        Pages.check(browser.open("/moderation/cases/" + shop), "bulk-case-alike");
        assertThat(browser.find(".alike").getText()).contains("The same words", "% in common");

        browser.open("/moderation");
        tick("Pick “Cured for good”");
        tick("Pick “Cured for good, too”");
        WebElement outcome = browser.find("#together");
        outcome.sendKeys("Decl");
        WebElement look = browser.find("#bulk button");
        browser.enter(look);
        Pages.check(browser, "bulk-compose");
        browser.enter(browser.find("button[value=look]"));
        Pages.check(browser, "bulk-errors");
        browser.find("#reason").sendKeys("Adv");
        browser.type(
                "message", "Thank you for writing. We don’t show shops here; tell us what you tried, if you like.");
        browser.enter(browser.find("button[value=look]"));
        Pages.check(browser, "bulk-look");
        browser.enter(browser.find("button[value=decide]"));
        assertThat(browser.find("h1").getText()).isEqualTo("5 cases decided");
        Pages.check(browser, "bulk-done");
        browser.enter(browser.find("main .undo button"));
        Pages.check(browser, "bulk-undone");

        Pages.check(browser.open("/moderation/preferences"), "preferences");
        browser.type("enough", "none");
        browser.send("main form button.button");
        Pages.check(browser, "preferences-errors");
        preferences.keep(alder, Set.of("strategy:heat-therapy"), 1, ZoneId.of("Europe/Berlin"));
        Pages.check(browser.open("/moderation"), "queue-covered");
        Pages.check(
                browser.open("/moderation/cases/"
                        + queue.openCase(baths).orElseThrow().id().value()),
                "case-unwanted");
        browser.find("details.covered summary").click();
        browser.find("input[value=publish]").click();
        browser.send(".decision button.button");
        assertThat(browser.path()).isEqualTo("/moderation/enough");
        Pages.check(browser, "enough");
    }

    private void tick(String label) {
        browser.find("input[aria-label='" + label + "']").sendKeys(Keys.SPACE);
    }
}
