package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** What stands beside the text of a case, in a real Chromium: what else waits, words to its author, a day to look again, and an own history in pages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class CaseBesidesLookTest extends AtABrowser {

    /** Where each letter of an element's words stands, from the left. */
    private static final String PLACES = """
            const text = document.createTreeWalker(document.querySelector(arguments[0]), NodeFilter.SHOW_TEXT).nextNode();
            return [...text.data].map((sign, at) => {
              const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 1);
              return Math.round(range.getBoundingClientRect().left); });
            """;

    @Test
    void whatElseWaitsAndWhatIsWrittenBesideADecision() {
        MemberId wren = writers.named("Wren beside", Role.CRISIS_MODERATOR);
        MemberId fern = writers.named("fern beside", Role.MEMBER);
        ExperienceId first = writers.submit(fern, "A wheat bag and an old film", "It takes the edge off.");
        writers.submit(fern, "Walked too far in a window", "Two streets too many, and a bad night.");
        ExperienceId hard =
                writers.submit(fern, "Nobody at home", "Some evenings I would rather not be here any more.");
        signIn("Wren beside");

        browser.open("/moderation/cases/" + queue.openCase(first).orElseThrow().id());
        browser.find("#message").sendKeys("Thank you for this.");
        browser.find("details:has(#letter) summary").sendKeys(Keys.ENTER);
        Pages.check(browser, "besides-case");
        browser.find("#letter").sendKeys("Take your time.");
        browser.leave(browser.find("button[value=message]"));
        assertThat(browser.text()).contains("They read it at their own place");
        assertThat(browser.find("#message").getDomProperty("value")).isEqualTo("Thank you for this.");

        browser.open("/moderation/cases/" + queue.openCase(hard).orElseThrow().id());
        browser.find("details:has(#look) summary").sendKeys(Keys.ENTER);
        browser.leave(browser.find("button[value=plan]"));
        Pages.check(browser, "besides-plan-errors");

        Decision names = new Decision(CaseOutcome.DECLINE, "personal-details", "There is a name in it.");
        for (int i = 0; i <= OwnPages.SIZE; i++) {
            writers.decide(wren, writers.submit(fern, "Text " + i, "Words of number " + i), names);
        }
        browser.send("form[action$=logout] button");
        signIn("fern beside");
        browser.open("/me/moderation");
        browser.leave(browser.find("nav.pager a"));
        Pages.check(browser, "besides-own-history");
    }

    @Test
    void aSignThatTurnsTheOrderRoundTurnsNothing() {
        MemberId wren = writers.named("Wren in order", Role.MODERATOR);
        ExperienceId turned = writers.submit(writers.member(), "\u202ETake 43", "\u202EEach day");
        writers.decide(wren, turned, Decision.publish());

        browser.open("/experiences/" + turned);

        assertThat(browser.find("h1").getText()).contains("Take 43");
        assertThat(places("h1")).isSorted();
        assertThat(places(".words p")).isSorted();
    }

    @SuppressWarnings("unchecked")
    private List<Long> places(String css) {
        return (List<Long>) browser.driver().executeScript(PLACES, css);
    }
}
