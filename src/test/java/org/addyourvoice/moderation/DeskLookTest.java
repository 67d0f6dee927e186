package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The desk as moderators see it, in a real Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class DeskLookTest extends AtABrowser {

    private static final String THERAPIST = """
            My thighs had gone flabby and slack, as if someone had let the air out. Two clinics told me to try harder. The physical \
            therapist, Orla Finch at the Mill Lane clinic, who is there on Tuesdays, read the leaflet, asked what \
            usually made me flare, and started with exercises so small that I laughed. Lying down, pressing a knee into a \
            pillow. We repeated only that for weeks.

            When I crashed after visiting my grandchildren she did not scold me, we simply went back a step. Eight months on I \
            can stand up from a low chair without using my hands, and there is a bit of shape to my legs again.""";

    @Test
    void everyPageOfTheDesk() {
        browser.open("/moderation");
        MemberId wren = writers.named("Wren", Role.CRISIS_MODERATOR);
        MemberId alder = writers.named("Alder", Role.LEAD);
        signIn("Alder");
        Pages.check(browser.open("/moderation"), "desk-empty");

        MemberId tallgrass = writers.named("tallgrass", Role.MEMBER);
        writers.decide(
                wren,
                writers.submit(tallgrass, "Walked too far in a window", "Two streets too many."),
                Decision.publish());
        ExperienceId therapist = writers.submit(tallgrass, "A physical therapist who believed me", THERAPIST);
        writers.decide(
                alder,
                therapist,
                new Decision(CaseOutcome.RETURN, "personal-details", "Lovely text. Only the name stands in the way."));
        writers.edit(
                tallgrass,
                therapist,
                "A physical therapist who believed me",
                THERAPIST.replace(", who is there on Tuesdays", "").replace("leaflet,", "leaflet I brought,"));
        CaseId therapists = queue.openCase(therapist).orElseThrow().id();

        MemberId lantern = writers.named("lantern", Role.MEMBER);
        ExperienceId hard = writers.submit(
                lantern,
                "Nobody at home understands",
                "Some evenings I would rather not be here any more. I sit on the step.");
        CaseId crisis = queue.openCase(hard).orElseThrow().id();
        writers.submit(
                writers.named("pebble", Role.MEMBER),
                "Stretching keeps me ticking over",
                "Three small stretches when the kettle boils. Nothing clever. Calves, back, neck, in that order, and then the tea is ready and I sit down.");
        writers.submit(
                writers.named("oat-and-barley", Role.MEMBER),
                "Baths made no odds",
                "I was promised miracles and got clean. Neither better nor worse. I still take them for the quiet and for the warmth of the room afterwards.");

        Pages.check(browser.open("/moderation"), "desk-queue");
        Pages.check(browser.open("/moderation/cases/" + crisis), "desk-case-crisis");
        assertThat(browser.text()).doesNotContain("I sit on the step");
        browser.find("details.covered summary").click();
        assertThat(browser.text()).contains("I sit on the step");
        Pages.check(browser.open("/moderation/cases/" + therapists), "desk-case");
        itsPartsStandInLine();
        browser.send("form[action$=claim] button");
        Pages.check(browser, "desk-case-taken");
        browser.send("form[action$=release] button");
        browser.open("/moderation/cases/" + therapists);
        browser.find("input[value=return]").click();
        browser.send(".decision button.button");
        Pages.check(browser, "desk-case-errors");

        browser.open("/moderation/cases/" + therapists);
        browser.find("input[value=return]").click();
        browser.find("option[value=personal-details]").click();
        browser.type(
                "message",
                "Thank you for this. Would you take the name and the clinic out? The rest is lovely as it is.");
        writers.decide(wren, therapist, new Decision(CaseOutcome.PUBLISH, null, "Thank you, this will help people."));
        browser.send(".decision button.button");
        Pages.check(browser, "desk-moved-on");
        Pages.check(browser.open("/moderation/cases/" + therapists), "desk-case-decided");
        browser.open("/moderation/cases/" + crisis);
        browser.find("input[value=publish]").click();
        browser.send(".decision button.button");
        Pages.check(browser, "desk-queue-done");
        Pages.check(browser.open("/moderation/log"), "desk-log");
        Pages.check(browser.open("/moderation/log?since=2026-10-02&until=2026-10-01"), "desk-log-turned");
        Pages.check(browser.open("/moderation/checklist"), "desk-checklist");
    }

    /** What is said of the case stands over the form; on a narrow page a link leads there, and no key is named. */
    private void itsPartsStandInLine() {
        assertThat(number("document.querySelector('.desk-head > :last-child').getBoundingClientRect().left"))
                .isEqualTo(number("document.querySelector('.case > .deciding').getBoundingClientRect().left"));
        assertThat(number("parseFloat(getComputedStyle(document.querySelector('mark')).paddingLeft)"))
                .as("a mark that begins inside of a word leaves no gap there")
                .isZero();
        browser.look(Browser.Width.PHONE, Browser.Scheme.LIGHT);
        assertThat(browser.find(".to-decision").isDisplayed()).isTrue();
        assertThat(number("document.querySelector('.to-decision').getBoundingClientRect().top"))
                .isLessThan(500);
        assertThat(
                        browser.driver()
                                .executeScript(
                                        "return [...document.querySelectorAll('[data-key]')].map(it => getComputedStyle(it, '::after').content).filter(it => it !== 'none')"))
                .as("keys where there are none")
                .isEqualTo(List.of());
        itsDecisionIsOneTapFromWhatIsRead();
        double shorter = toTheDecision();
        double all = number("document.documentElement.scrollHeight");
        browser.driver()
                .executeScript("const it = document.querySelector('.deciding'); it.before(it.nextElementSibling)");
        double longer = toTheDecision();
        assertThat(shorter)
                .as("of %s px on a phone, those before the decision; %s if all came first", all, longer)
                .isLessThan(0.8 * longer);
        browser.look(Browser.Width.DESK, Browser.Scheme.LIGHT);
        assertThat(browser.findAll(".to-decision.narrow"))
                .as("both stand side by side")
                .noneMatch(it -> it.isDisplayed());
    }

    /** And the text is one tap from the decision: nobody scrolls past all the rest. */
    private void itsDecisionIsOneTapFromWhatIsRead() {
        browser.find("section[aria-labelledby=h-why] .to-decision").click();
        assertThat(number("document.querySelector('#h-dec').getBoundingClientRect().top"))
                .isBetween(-1.0, 100.0);
        browser.find(".decision > .to-decision").click();
        assertThat(number("document.querySelector('#h-text').getBoundingClientRect().top"))
                .isBetween(-1.0, 100.0);
    }

    private double toTheDecision() {
        return number("document.querySelector('#decision').getBoundingClientRect().top + scrollY");
    }

    private double number(String script) {
        return ((Number) browser.driver().executeScript("return " + script)).doubleValue();
    }
}
