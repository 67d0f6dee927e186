package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which somebody replies, and changes a reply that quotes. */
@PagesTest
@OnH2
class ReplyLookTest {

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    @Autowired
    Replying replying;

    @Test
    void whatIsQuotedStandsAboveTheWordsAndNoWiderThanThey() {
        MemberId member = authors.somebody();
        ExperienceId under = authors.published(
                authors.somebody(), authors.text("Warm evenings", "A wheat bag.\n\nThe film has to be old."));
        ExperienceId reply = replying.reply(
                member,
                under,
                new ReplyText("Mine is always the same one. ".repeat(6).strip(), Set.of(), false),
                under,
                "The film has to be old.",
                UUID.randomUUID());
        try (Browser browser = new Browser(port)) {
            browser.open("/login").type("pseudonym", authors.name(member)).type("password", Authors.PASSWORD);
            browser.send("main form button[type=submit]");
            Pages.glance(browser.open("/experiences/" + under + "/replies"), "reply-form");
            Pages.glance(browser.open("/me/experiences/" + reply), "reply-own");
            browser.open("/me/replies/" + reply + "/edit").press("See how it looks");

            assertThat(browser.find("#preview blockquote").getText()).isEqualTo("The film has to be old.");
            assertThat(browser.find("#preview .under-review").getSize().getWidth())
                    .isLessThanOrEqualTo(browser.find("#body").getSize().getWidth());
            Pages.check(browser, "reply-edit-preview");
        }
    }
}
