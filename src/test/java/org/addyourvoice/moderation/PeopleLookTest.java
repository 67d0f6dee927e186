package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** What moderators keep of people and for each other, in a real Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class PeopleLookTest extends AtABrowser {

    @Autowired
    Appealing appealing;

    @Autowired
    Reporting reporting;

    @Autowired
    Noting noting;

    @Autowired
    FollowingUp followingUp;

    @Autowired
    Asking asking;

    @Autowired
    Flagging flagging;

    @Autowired
    Messaging messaging;

    @Test
    void everyPageAboutPeople() {
        MemberId wren = writers.named("Wren", Role.CRISIS_MODERATOR);
        MemberId alder = writers.named("Alder", Role.LEAD);
        MemberId tallgrass = writers.named("tallgrass", Role.MEMBER);
        MemberId lantern = writers.named("lantern", Role.MEMBER);
        ExperienceId walk = writers.submit(tallgrass, "Walked too far in a window", "Two streets too many.");
        writers.decide(wren, walk, Decision.publish());
        reporting.report(lantern, walk, new MemberReport.Told(Door.RULE, "unkind", "It mocks people who can't walk."));
        writers.decide(wren, walk, new Decision(CaseOutcome.REMOVE, "unkind", "It mocks people who can’t walk."));
        appealing.appeal(tallgrass, walk, "I only mock myself.");
        ExperienceId hard = writers.submit(
                tallgrass, "Nobody at home understands", "Some evenings I would rather not be here any more.");
        CaseId crisis = queue.openCase(hard).orElseThrow().id();
        writers.decide(wren, hard, Decision.publish());
        ExperienceId pool = writers.submit(tallgrass, "The warm pool on Thursdays", "Floating lets my back go.");
        CaseId pools = queue.openCase(pool).orElseThrow().id();
        noting.about(
                wren, tallgrass, "Wrote to us last spring as well, about the same clinic.\nKind, and often tired.");
        noting.onCase(wren, pools, "The pool has a name in the second draft. Gone by now.");
        followingUp.plan(
                wren, crisis, LocalDate.now(Clock.systemUTC()), "Has she written since? She had a sister nearby.");
        asking.ask(wren, pools, "Is “the lady at the desk” somebody who could be found?");

        flagging.byModerator(wren, tallgrass, "Two names in two texts. Perhaps a clinic?");
        flagging.aboutName(lantern, tallgrass, "It is what my doctor is called.");
        messaging.toAuthor(
                wren, pools, "Thank you for telling it so calmly.\n\nThe *lady at the desk* could be found by that.");
        messaging.to(wren, tallgrass, "Please rest a little.");

        signIn("Alder");
        Pages.check(browser.open("/moderation"), "people-queue");
        Pages.check(browser.open("/moderation/members/tallgrass"), "people-member");
        whyItIsFlaggedStandsFirst();
        Pages.check(browser.open("/moderation/cases/" + pools), "people-case");
        WebElement write = browser.find("[aria-labelledby=h-notes] summary");
        write.sendKeys(Keys.ENTER);
        browser.find("#note-words").sendKeys("Nobody could find her by that.");
        browser.send("[aria-labelledby=h-notes] details button");
        assertThat(browser.text()).contains("Nobody could find her by that.");
        Pages.check(browser.open("/moderation/cases/" + crisis), "people-crisis");
        browser.leave(browser.find("a[href$=done]"));
        browser.send(".decision button.button");
        Pages.check(browser, "people-words-errors");
        Pages.check(browser.open("/moderation/cases/" + crisis + "/follow-ups"), "people-follow-up");
        Pages.check(browser.open("/moderation/members/Alder"), "people-own");
        browser.open("/moderation/members/tallgrass");
        browser.find("input[value=noted]").click();
        browser.send(".decision button.button");
        Pages.check(browser, "people-member-errors");
        browser.send("form[action$=logout] button");
        signIn("tallgrass");
        Pages.check(browser.open("/me"), "people-me");
        browser.leave(browser.find("a[href$=messages]"));
        Pages.check(browser, "people-messages");
        browser.send(".messages button");
        assertThat(browser.text()).contains("Thank you.");
        browser.send("form[action$=logout] button");
        signIn("lantern");
        Pages.check(browser.open("/experiences/" + hard + "/report"), "people-report");
    }

    /** On a phone before what they sent, and beside it where there is room; the decision is one tap away. */
    private void whyItIsFlaggedStandsFirst() {
        browser.look(Browser.Width.PHONE, Browser.Scheme.LIGHT);
        assertThat(top("h-flag")).isLessThan(600).isLessThan(top("h-posts"));
        assertThat(top("h-sanctions")).isLessThan(top("h-posts"));
        browser.find("a.to-decision").click();
        assertThat(top("h-dec")).isBetween(-1L, 100L);
        browser.look(Browser.Width.DESK, Browser.Scheme.LIGHT);
        assertThat(browser.find("a.to-decision").isDisplayed()).isFalse();
        assertThat(top("h-flag")).isEqualTo(top("h-posts"));
        assertThat(top("h-dec")).as("under the reasons, without a gap").isLessThan(top("h-flag") + 650);
    }

    private long top(String id) {
        return ((Number) browser.driver()
                        .executeScript("return document.getElementById(arguments[0]).getBoundingClientRect().top", id))
                .longValue();
    }
}
