package org.addyourvoice.rulesdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The rules as leads see them, in a real Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class RulesLookTest {

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Test
    void everyPageOfTheRules() {
        MemberId author = writers.member();
        writers.submit(author, "A warm bath", "It helps.");
        writers.submit(author, "Another bath", "It helped again.");
        try (Browser browser = new Browser(port)) {
            browser.open("/login").type("pseudonym", writers.name(writers.somebody(Role.LEAD)));
            browser.type("password", Writers.PASSWORD).send("button[type=submit].button");
            Pages.check(browser.open("/moderation/rules"), "rules");
            Pages.check(browser.open("/moderation/rules/dry-run"), "dry-run");
            browser.find("option[value='rules/10-new-members.yml']").click();
            browser.send("form[method=get] button");

            String text = browser.find("#text").getDomProperty("value");
            change(
                    browser,
                    text.replace("published_below: 2", "published_below: 1").replace("published: 1", "published: 0"));
            assertThat(browser.find("#result h2").getText()).isEqualTo("What came out");
            Pages.check(browser, "dry-run-result");

            change(browser, "- id: tea\n");
            assertThat(browser.find(".errors").getText()).contains("rules/10-new-members.yml, line 1");
            assertThat(browser.find("#text").getDomProperty("value")).isEqualTo("- id: tea\n");
            Pages.check(browser, "dry-run-wrong");
        }
    }

    private static void change(Browser browser, String text) {
        browser.type("text", text);
        browser.leave(browser.find("form:has(#text) button"));
    }
}
