package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** What is new for a member, in a real Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class NewsLookTest extends AtABrowser {

    @Autowired
    Messaging messaging;

    @Test
    void theListTheChoiceAndTheWordAtTheTop() {
        MemberId moderator = writers.moderator();
        MemberId tallgrass = writers.named("tallgrass in may", Role.MEMBER);
        ExperienceId bag = writers.submit(tallgrass, "A wheat bag and an old film", "It takes the edge off.");
        writers.decide(moderator, bag, Decision.publish());
        ExperienceId pool = writers.submit(
                tallgrass, "The warm pool on Thursdays, and what came of it on the Fridays after", "It lets go.");
        writers.decide(moderator, pool, new Decision(CaseOutcome.RETURN, "please-clarify", "Which pool?"));
        messaging.to(moderator, tallgrass, "Please rest a little.");

        signIn("tallgrass in may");
        browser.open("/me/notifications");
        Pages.check(browser, "notifications");
        WebElement line = browser.driver().findElement(By.cssSelector(".news-list li:nth-child(3) button"));
        assertThat(line.getText()).contains("A wheat bag and an old film");
        browser.enter(line);
        assertThat(browser.path()).endsWith("/me/experiences/" + bag);
        WebElement hint = browser.driver().findElement(By.cssSelector(".site-nav a[href='/me/notifications']"));
        browser.enter(hint);
        assertThat(browser.findAll(".news-list .unread")).hasSize(2);
        Pages.glance(browser, "notifications-some-read");

        browser.open("/me/notifications/settings");
        Pages.check(browser, "notification-settings");
        browser.driver().findElement(By.id("shown-PUBLISHED")).sendKeys(Keys.SPACE);
        browser.send("button[type=submit].button");
        assertThat(browser.findAll(".news-list li")).hasSize(2);
    }
}
