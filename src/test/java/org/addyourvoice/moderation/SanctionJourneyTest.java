package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a declined text with slow mode behind it to an author who may post again, each in a browser of their own. */
@DeskTest
@OnH2
class SanctionJourneyTest {

    private static final String TEXT = "Warm water and rest, and it was better by the evening.";

    @LocalServerPort
    int port;

    @Autowired
    Clockwork clockwork;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    SanctionReading sanctions;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    EmptyQueue emptyQueue;

    @Autowired
    MovableClock clock;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private MemberId member;
    private ExperienceId id;

    @BeforeEach
    void somethingWaits() {
        emptyQueue.make();
        member = writers.named("author " + mark, Role.MEMBER);
        writers.named("first " + mark, Role.MODERATOR);
        writers.named("second " + mark, Role.MODERATOR);
        id = writers.submit(member, "A wheat bag " + mark, "Late afternoon is when I tighten up.");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void slowModeFollowsADecisionAndEndsOnAppeal() {
        try (Browser first = signedIn("first ");
                Browser author = signedIn("author ");
                Browser second = signedIn("second ")) {
            declinesWithSlowMode(first);
            assertThat(author.open("/me").text()).doesNotContain("one new post");
            clock.advance(Duration.ofMinutes(10));
            assertThat(author.open("/me").text()).contains("You can send one new post in a while");
            Pages.check(author, "sanction-me");

            isRefused(author);
            appeals(author);
            assertThat(first.open("/moderation?kind=appeals").text()).contains("somebody else answers it");
            upholds(second);

            assertThat(author.open("/me/standing").text()).contains("Nothing stands against you", "ended early");
            author.find("main details summary").click();
            Pages.check(author, "sanction-standing-over");
            writes(author);
            author.send("#send button");
            assertThat(author.path()).startsWith("/voice/sent/");
        }
    }

    @Test
    void whoseAccountIsClosedReadsWhyAndMayLeave() {
        MemberId member = writers.named("closed " + mark, Role.MEMBER);
        MemberId lead = writers.named("lead " + mark, Role.LEAD);
        impose(lead, member, new Measure(SanctionKind.WARNING, 90), 0);
        SanctionId slow = impose(lead, member, new Measure(SanctionKind.SLOW_MODE, 7), newest(member));
        sanctioning.lift(lead, slow, sanctions.find(slow).orElseThrow().version(), "That was more than it took.");
        impose(lead, member, new Measure(SanctionKind.SUSPEND, 7), newest(member));
        try (Browser desk = signedIn("lead ");
                Browser shut = signedIn("closed ")) {
            desk.open("/moderation/members/closed%20" + mark + "/sanctions");
            assertThat(desk.text()).contains("That was more than it took.");
            Pages.check(desk, "sanction-member-past");

            assertThat(shut.open("/closed").text()).contains("You can leave whenever you want");
            Pages.check(shut, "closed");
            shut.follow("Erase my account");
            Pages.check(shut, "closed-delete");
            shut.press("Erase my account in 14 days");
            assertThat(shut.text()).contains("Your account will be erased on");
            shut.press("Keep my account");
            assertThat(shut.text()).contains("Your account is closed for a while");
            shut.follow("You and the moderators");
            Pages.check(shut, "closed-history");
        }
    }

    private SanctionId impose(MemberId lead, MemberId member, Measure measure, long seen) {
        return clockwork.inForce(lead, member, new Imposition(measure, "again-unkind", "Please be kinder."), seen);
    }

    private long newest(MemberId member) {
        return sanctions.history(member).get(0).id().value();
    }

    private void declinesWithSlowMode(Browser moderator) {
        moderator.open("/moderation/cases/" + queue.openCase(id).orElseThrow().id());
        moderator.find("input[value=decline]").click();
        new Select(moderator.find("#reason")).selectByValue("unkind");
        moderator.type("message", "It mocks a neighbour.");
        moderator.find("form.decision details:has(#sanction) > summary").click();
        new Select(moderator.find("#sanction")).selectByValue("slow_mode-7");
        new Select(moderator.find("#sanctionReason")).selectByValue("again-unkind");
        moderator.type("sanctionWords", "This was the third one. Please take a breath between them.");
        Pages.check(moderator, "sanction-follow-up");
        moderator.press("Save this decision");
        assertThat(moderator.text()).contains("Undo");
        moderator.open("/moderation/members/author%20" + mark + "/sanctions");
        assertThat(moderator.text()).contains("Slow mode", "doesn’t know of it yet");
        Pages.check(moderator, "sanction-member");
    }

    private void isRefused(Browser author) {
        writes(author);
        author.send("#send button");
        assertThat(author.text()).contains("The next post is possible from", "Please take a breath");
        assertThat(author.find("#body").getAttribute("value")).isEqualTo(TEXT);
        Pages.check(author, "sanction-refused");
    }

    private static void writes(Browser author) {
        author.open("/voice");
        author.findAll("[data-whole]").stream()
                .filter(WebElement::isDisplayed)
                .forEach(WebElement::click); // once said, it holds
        author.find("#context-after").click();
        author.find("label[for=tried-heat-therapy]").click();
        author.find("#heat-therapy-helped").click();
        author.type("title", "Heat on my neck").type("body", TEXT);
    }

    private void appeals(Browser author) {
        author.open("/me/standing");
        Pages.check(author, "sanction-standing");
        author.follow("Ask for another look");
        Pages.check(author, "sanction-appeal-form");
        author.type("message", "The neighbour is my own husband, and he laughs with me.")
                .press("Send it");
        assertThat(author.text()).contains("Somebody else will look at it");
    }

    private void upholds(Browser moderator) {
        moderator.open("/moderation?kind=appeals").follow("Appeal of author " + mark + ": Slow mode");
        Pages.check(moderator, "sanction-appeal");
        moderator.find("input[value=upheld]").click();
        moderator.type("message", "You are right, and thank you.").press("Save this decision");
        assertThat(moderator.text()).contains("It has ended");
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(port);
        browser.open("/login").type("pseudonym", name + mark).type("password", Writers.PASSWORD);
        browser.send("button[type=submit].button");
        return browser;
    }
}
