package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The main job, by two people in real browsers with a third one looking on: a voice is added, a moderator passes it, the tally moves by exactly it. */
@OnH2
@ActiveProfiles("demo")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JourneyTest {

    private static final String STRATEGY = "physical-therapy";
    private static final String TITLE = "Lying down, one knee at a time";
    private static final List<String> PUBLIC_PAGES = List.of(
            "/",
            "/experiences",
            "/experiences?strategy=" + STRATEGY,
            "/strategies",
            "/strategies/" + STRATEGY,
            "/strategies/" + STRATEGY + "?outcome=helped",
            "/tallies");

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts accounts;

    private Browser member;
    private Browser moderator;
    private Browser guest;

    @BeforeEach
    void threePeople() {
        member = new Browser(port);
        moderator = new Browser(port);
        guest = new Browser(port);
    }

    @AfterEach
    void goHome() {
        member.close();
        moderator.close();
        guest.close();
    }

    @Test
    void aVoiceIsAddedPassedAndCounted() {
        Figures before = figures();

        join();
        write();
        String post = sent();

        guestSeesNothingOf(post);
        assertThat(figures()).as("while it waits").isEqualTo(before);

        decide();

        assertThat(figures()).isEqualTo(before.withOneMoreHelped());
        assertThat(guest.open("/").text()).contains(TITLE);
        assertThat(guest.open("/experiences/" + post).text()).contains(TITLE, "She asked what usually made me flare");
        assertThat(member.open("/me").text()).contains("Published");

        member.open("/me/experiences/" + post);
        member.press("Take it back");
        guestSeesNothingOf(post);
        assertThat(figures()).as("after it was taken back").isEqualTo(before);
    }

    private void join() {
        member.open("/voice");
        assertThat(member.path()).startsWith("/login");
        member.open("/join").type("pseudonym", "tall reed").type("password", "a slow walk by the river");
        member.find("[name=adult]").click();
        member.find("[name=guidelines]").click();
        member.leave(member.find("main form button[type=submit]"));
        member.press("Show me ten codes");
        assertThat(member.findAll(".codes code")).hasSize(10);
        member.follow("I have written them down");
        assertThat(member.path()).startsWith("/voice");
    }

    private void write() {
        member.open("/voice");
        assertThat(member.find("#h-situation").getText()).isEqualTo("1. Your situation");
        member.find("[data-whole]").click();
        member.press("Send it");
        assertThat(member.find(".errors").getText()).contains("Tick at least one thing");
        member.find("label[for=context-after]").click();
        member.find("label[for=symptom-weakness]").click();
        WebElement helped = member.find("label[for=" + STRATEGY + "-helped]");
        assertThat(helped.isDisplayed()).as("outcomes before the tick").isFalse();
        member.find("label[for=tried-" + STRATEGY + "]").click();
        assertThat(helped.isDisplayed()).as("outcomes after the tick").isTrue();
        member.type("title", TITLE);
        member.type("body", "She asked what usually made me flare. We began lying down.\n\nNothing else, for weeks.");
        member.press("Send it");
        assertThat(member.find(".errors").getText()).contains("Physical therapy: choose one of the four");
        Pages.check(member, "voice-error");
        assertThat(member.find("[name=title]").getDomProperty("value")).isEqualTo(TITLE);
        member.find("label[for=" + STRATEGY + "-helped]").click();
        member.press("See how it looks");
        assertThat(member.find("#preview .words").getText()).contains("Nothing else, for weeks.");
        member.press("Send it");
    }

    private String sent() {
        assertThat(member.path()).startsWith("/voice/sent/");
        assertThat(member.text()).contains("A person will read this", "Your words are kept.");
        Pages.check(member, "after-submit");
        String post = member.path().substring("/voice/sent/".length());
        assertThat(member.open("/me").text()).contains(TITLE, "Waiting for a person");
        return post;
    }

    private void guestSeesNothingOf(String post) {
        for (String page : PUBLIC_PAGES) {
            assertThat(guest.open(page).driver().getPageSource()).as(page).doesNotContain(TITLE);
        }
        assertThat(guest.open("/experiences/" + post).text())
                .doesNotContain(TITLE)
                .contains("Help now");
    }

    private void decide() {
        signIn(moderator, DemoAccounts.MODERATOR);
        moderator.open("/moderation");
        Pages.check(moderator, "queue");
        moderator.leave(moderator.driver().findElement(By.partialLinkText(TITLE)));
        assertThat(moderator.path()).startsWith("/moderation/cases/");
        Pages.check(moderator, "case");
        moderator.find("[name=outcome][value=publish]").click();
        moderator.leave(moderator.find(".decision button.button"));
        assertThat(moderator.text()).contains(TITLE);
        assertThat(moderator.path()).startsWith("/moderation");
    }

    private void signIn(Browser browser, String pseudonym) {
        browser.open("/login").type("pseudonym", pseudonym).type("password", accounts.password(pseudonym));
        browser.leave(browser.find("main form button[type=submit]"));
    }

    private Figures figures() {
        guest.open("/strategies/" + STRATEGY);
        List<Integer> counts = guest.findAll("figure .counts b").stream()
                .map(it -> Integer.valueOf(it.getText()))
                .toList();
        return new Figures(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }

    /** The four counts of the strategy's page, in its order. */
    private record Figures(int helped, int mixed, int noChange, int revved) {

        Figures withOneMoreHelped() {
            return new Figures(helped + 1, mixed, noChange, revved);
        }
    }
}
