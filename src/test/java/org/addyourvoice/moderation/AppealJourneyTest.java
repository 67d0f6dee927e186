package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a member's report to a text that another moderator brings back, each in a browser of their own. */
@DeskTest
@OnH2
class AppealJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private ExperienceId id;

    @BeforeEach
    void somethingIsUp() {
        waiting.make();
        MemberId author = writers.named("author " + mark, Role.MEMBER);
        writers.named("reporter " + mark, Role.MEMBER);
        writers.named("first " + mark, Role.MODERATOR);
        writers.named("second " + mark, Role.MODERATOR);
        id = writers.submit(author, "A wheat bag " + mark, "Late afternoon is when I tighten up.");
        writers.publish(id);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatWasTakenDownComesBackAndCountsAgain() {
        try (Browser reporter = signedIn("reporter ");
                Browser first = signedIn("first ");
                Browser author = signedIn("author ");
                Browser second = signedIn("second ")) {
            reports(reporter);
            takesDown(first);
            assertThat(reporter.open("/experiences/" + id).text()).doesNotContain("tighten up");
            assertThat(voices()).isZero();

            assertThat(author.open("/me/experiences/" + id).text()).contains("deciding just now");
            clock.advance(Duration.ofMinutes(10));
            appeals(author);
            assertThat(first.open("/moderation?kind=appeals").text()).contains("somebody else answers it");
            upholds(second);

            assertThat(author.open("/me/experiences/" + id).text())
                    .contains("You read the answer here in a few minutes")
                    .doesNotContain("agreed with you");
            clock.advance(Duration.ofMinutes(10));
            assertThat(author.open("/me/experiences/" + id).text()).contains("agreed with you");
            Pages.accessible(author, "own post after the appeal");
            assertThat(reporter.open("/experiences/" + id).text()).contains("tighten up");
            assertThat(voices()).isEqualTo(1);
        }
    }

    private void reports(Browser reporter) {
        reporter.open("/experiences/" + id).follow("Tell a moderator about this");
        Pages.check(reporter, "report");
        reporter.find("input[value=rule]").click();
        new Select(reporter.find("#reason")).selectByValue("unkind");
        reporter.type("note", "It mocks somebody.").press("Tell them");
        assertThat(reporter.text()).contains("Thank you for looking out");
        Pages.check(reporter, "reported");
    }

    private void takesDown(Browser moderator) {
        moderator.open("/moderation").follow("A wheat bag " + mark);
        assertThat(moderator.text()).contains("It mocks somebody.", "Why it stands where it stands");
        Pages.check(moderator, "case-reported");
        moderator.find("input[value=remove]").click();
        new Select(moderator.find("#reason")).selectByValue("unkind");
        moderator.type("message", "It mocks a neighbour.").press("Save this decision");
        assertThat(moderator.text()).contains("Took down", "Undo");
    }

    private void appeals(Browser author) {
        author.open("/me/experiences/" + id).follow("Ask for another look");
        Pages.check(author, "appeal-form");
        author.type("message", "The neighbour is my own husband, and he laughs with me.")
                .press("Send it");
        assertThat(author.text()).contains("Another moderator will look at it");
        Pages.check(author.open("/me/moderation"), "own-moderation");
    }

    private void upholds(Browser moderator) {
        moderator.open("/moderation?kind=appeals").follow("A wheat bag " + mark);
        Pages.check(moderator, "appeal");
        moderator.find("input[value=upheld]").click();
        moderator.type("message", "You are right, and thank you.").press("Save this decision");
        assertThat(moderator.text()).contains("is up.");
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(port);
        browser.open("/login").type("pseudonym", name + mark).type("password", Writers.PASSWORD);
        browser.send("button[type=submit].button");
        return browser;
    }

    private int voices() {
        return jdbc.sql("select count(*) from tally_voice where experience_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
