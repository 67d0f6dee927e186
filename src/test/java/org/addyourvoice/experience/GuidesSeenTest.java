package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the shipped rules ask an author to think of is read before anything is sent, with scripts and without. */
@PagesTest
@OnH2
class GuidesSeenTest {

    private static final String ADVICE = "Just stop them all at once, I say.";

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    private MemberId member;

    @BeforeEach
    void somebody() {
        member = authors.somebody();
    }

    @Test
    void withoutScriptsBelowAnExperience() {
        ExperienceId id = authors.published(authors.somebody(), "Warm evenings");
        String replies = "/experiences/" + id + "/replies";
        Visitor visitor = authors.signedIn(member, port);
        Document asked = html(visitor.postFrom("/experiences/" + id, replies, "body", ADVICE, "key", "k"));
        assertThat(asked.select("#guide strong").eachText())
                .containsExactly("Say what you did, not what others should do");
        assertThat(asked.select("#body").text()).isEqualTo(ADVICE);
        assertThat(authors.posts(member)).isEmpty();

        Document changed = html(visitor.get(location(visitor.postFrom(
                replies, replies, "body", "I rested more that day.", "guided", "say-what-you-did", "key", "k"))));
        assertThat(changed.select("h1")).hasSize(1);
        assertThat(authors.posts(member))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isIn(State.HELD, State.PUBLISHED));
    }

    @Test
    void withScriptsAtTheEndOfTheForm() {
        try (Browser browser = new Browser(port)) {
            browser.open("/login").type("pseudonym", authors.name(member)).type("password", Authors.PASSWORD);
            browser.send("main form button[type=submit]").open("/voice");
            browser.find("label[for=context-tapering]").click();
            on(browser);
            browser.find("label[for=tried-heat-therapy]").click();
            browser.find("label[for=heat-therapy-helped]").click();
            on(browser);
            browser.type("title", "Evenings").type("body", ADVICE);
            on(browser);
            browser.press("Send it");

            assertThat(browser.find("#guide").getText())
                    .contains("Say what you did, not what others should do", "Nothing has been sent yet");
            assertThat(browser.findAll("[data-step] h2").stream()
                            .filter(it -> it.isDisplayed())
                            .map(it -> it.getDomAttribute("id")))
                    .containsExactly("h-send");
            Pages.check(browser, "voice-guided");
            browser.press("Send it");
            assertThat(browser.path()).startsWith("/voice/sent/");
        }
    }

    private static void on(Browser browser) {
        browser.findAll("[data-on]").stream()
                .filter(it -> it.isDisplayed())
                .findFirst()
                .orElseThrow()
                .click();
    }
}
