package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reply on its way in real browsers: quoted and sent, waiting in the queue, published, read by a guest, and its author told; and what its reader says without words. */
@DeskTest
@OnH2
class ConversationJourneyTest {

    private static final String REPLY = "Mine has to be silent, and from before I was born.";

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private ExperienceId id;
    private Browser member;
    private Browser moderator;
    private Browser guest;

    @BeforeEach
    void threePeople() {
        MemberId author = writers.named("author " + mark, Role.MEMBER);
        id = writers.submit(
                author,
                "A wheat bag and an old film",
                "Late afternoon is when I tighten up like a drum, and a wheat bag takes the edge off.\n\nThe film has to be old. Nothing may happen in it.");
        writers.publish(id);
        writers.named("marram " + mark, Role.MEMBER);
        writers.named("desk " + mark, Role.CRISIS_MODERATOR);
        member = new Browser(port);
        moderator = new Browser(port);
        guest = new Browser(port);
    }

    @AfterEach
    void goHome() {
        member.close();
        moderator.close();
        guest.close();
        clock.reset();
    }

    @Test
    void aReplyIsQuotedSentPassedAndRead() {
        signIn(member, "marram ");
        member.open("/experiences/" + id);
        member.type("body", REPLY);
        member.press("Quote from the experience");
        assertThat(member.find("[name=body]").getDomProperty("value")).isEqualTo(REPLY);
        member.find("label[for=part-1]").click();
        Pages.check(member, "reply-quoting");
        member.press("See how it looks");
        assertThat(member.find("#preview .words").getText()).isEqualTo(REPLY);
        assertThat(member.find("#part-1").isSelected()).isTrue();
        Pages.glance(member, "reply-preview");
        member.press("Send reply");
        assertThat(member.text()).contains("A person will read this", "Reply to “A wheat bag and an old film”");
        Pages.glance(member, "reply-sent");
        assertThat(guest.open("/experiences/" + id).text())
                .doesNotContain("silent")
                .contains("None yet.");

        ExperienceId reply = new ExperienceId(Long.parseLong(member.path().substring("/voice/sent/".length())));
        signIn(moderator, "desk ");
        moderator.open(
                "/moderation/cases/" + queue.openCase(reply).orElseThrow().id());
        assertThat(moderator.text()).contains("What it replies to", "It quotes", "The film has to be old.");
        Pages.check(moderator, "desk-case-reply");
        moderator.find("[name=outcome][value=publish]").click();
        moderator.leave(moderator.find(".decision button.button"));

        assertThat(guest.open("/experiences/" + reply).path())
                .isEqualTo("/experiences/" + id + "?page=1#reply-" + reply);
        assertThat(guest.text()).contains(REPLY, "The film has to be old.", "One reply.", "marram " + mark);
        Pages.check(guest, "read-replies-guest");
        itsAuthorHears(reply);
    }

    private void itsAuthorHears(ExperienceId reply) {
        signIn(guest, "author ");
        assertThat(guest.open("/me/notifications").text()).doesNotContain("Somebody replied");
        clock.advance(Duration.ofMinutes(10));
        assertThat(guest.open("/me/notifications").text())
                .contains("Somebody replied to “A wheat bag and an old film”.")
                .doesNotContain("silent", "marram");
        Pages.check(guest, "notifications-replied");
        guest.press("Somebody replied to “A wheat bag and an old film”.");
        assertThat(guest.path()).isEqualTo("/experiences/" + id + "?page=1#reply-" + reply);
        assertThat(guest.text()).contains(REPLY);
    }

    @Test
    void readersSayThankYouAndKeepWhatTheyRead() {
        writers.publish(writers.reply(writers.member(), id, "The tongue! I had no idea mine was glued up there."));
        signIn(member, "marram ");
        member.open("/experiences/" + id);
        member.press("Thank author " + mark);
        member.press("This was so for me too");
        member.press("Keep for later");
        member.press("Follow the replies");
        copiesTheAddress();
        assertThat(member.text()).contains("You said thank you.", "Would you like it to count for others?");
        Pages.check(member, "read-marks");

        Pages.check(member.open("/me/bookmarks"), "bookmarks");
        Pages.check(member.open("/me/following"), "following");
        member.open("/me/bookmarks");
        member.press("Don’t keep it");
        assertThat(member.path()).isEqualTo("/me/bookmarks");
        Pages.glance(member, "bookmarks-empty");
        signIn(guest, "author ");
        Pages.glance(guest.open("/me/experiences/" + id), "own-said");
        guest.open("/experiences/" + id);
        guest.press("Take no new replies");
        Pages.glance(guest, "read-closed");
    }

    private void copiesTheAddress() {
        member.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        member.find("details.plain summary").click();
        member.find("button[data-copies]").click();
        new WebDriverWait(member.driver(), Duration.ofSeconds(10))
                .until(it ->
                        member.find("details.plain [role=status]").getText().equals("Copied."));
        Object copied = member.driver().executeAsyncScript("navigator.clipboard.readText().then(arguments[0])");
        assertThat(copied).isEqualTo("http://localhost:" + port + "/experiences/" + id);
    }

    private void signIn(Browser browser, String name) {
        browser.open("/login").type("pseudonym", name + mark).type("password", Writers.PASSWORD);
        browser.send("button[type=submit].button");
    }
}
