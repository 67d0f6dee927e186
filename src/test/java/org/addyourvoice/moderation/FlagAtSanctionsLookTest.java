package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A flagged account where something is imposed on it, and what stays behind where texts are decided on together, in a real Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class FlagAtSanctionsLookTest extends AtABrowser {

    @Autowired
    Flagging flagging;

    @Test
    void theAccountIsTakenWhereItIsLookedAtAndWhatStaysBehindIsSaid() {
        writers.named("Wren imposes", Role.LEAD);
        MemberId fern = writers.named("fern imposed", Role.MEMBER);
        flagging.byModerator(writers.moderator(), fern, "Writes as a clinic would.");
        ExperienceId first = writers.submit(fern, "A wheat bag and an old film", "It takes the edge off.");
        writers.submit(fern, "Walked too far in a window", "Two streets too many, and a bad night.");
        signIn("Wren imposes");

        browser.open("/moderation/members/fern%20imposed/sanctions");
        browser.find("#words").sendKeys("Please be kinder.");
        browser.leave(browser.find("button[formaction$=claim]"));
        assertThat(browser.find("#words").getDomProperty("value")).isEqualTo("Please be kinder.");
        Pages.check(browser, "flag-at-sanctions");

        browser.open("/moderation/cases/" + queue.openCase(first).orElseThrow().id());
        browser.find("#message").sendKeys("Thank you for this.");
        browser.find("details:has(#note-words) summary").sendKeys(Keys.ENTER);
        browser.find("#note-words").sendKeys("I know the clinic.");
        browser.find("details:has(#notice) summary").sendKeys(Keys.ENTER);
        new Select(browser.find("#notice")).selectByValue("see-a-doctor");
        browser.leave(browser.find("button[formaction$=bulk]"));
        assertThat(browser.text()).contains("I know the clinic.");
        assertThat(browser.find("#notice").getDomProperty("value")).isEqualTo("see-a-doctor");
        Pages.check(browser, "together-stays-behind");
    }
}
