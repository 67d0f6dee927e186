package org.addyourvoice.dataright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.moderation.CaseOutcome;
import org.addyourvoice.moderation.Deciding;
import org.addyourvoice.moderation.Decision;
import org.addyourvoice.moderation.OpenCase;
import org.addyourvoice.moderation.Queue;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody lets go of a post, takes everything home by keyboard alone, and leaves without a script, in a real Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
@OnH2
class LeavingJourneyTest {

    private static final String NAME = "quiet plover 6";
    private static final String PASSWORD = "a slow walk by the river";
    private static final String TITLE = "A wheat bag and an old film";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    MemberDirectory directory;

    @Autowired
    Queue queue;

    @Autowired
    Deciding deciding;

    @Autowired
    DueErasures due;

    @Autowired
    MovableClock clock;

    @TempDir
    Path downloads;

    private MemberId moderator;
    private Browser browser;

    @BeforeEach
    void open() {
        membership.join(NAME, PASSWORD);
        moderator = membership.enrol("alder " + UUID.randomUUID(), PASSWORD, Role.LEAD);
        browser = new Browser(port);
        browser.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    }

    @AfterEach
    void close() {
        browser.close();
        clock.reset();
    }

    @Test
    void fromLettingGoToBeingGone() throws IOException {
        ExperienceId kept = published(TITLE);
        ExperienceId other = published("Ten minutes in the garden");
        signIn();
        letGo(other);
        takeHomeByKeyboard();
        read();
        leaveWithoutScripts(kept);
    }

    private void letGo(ExperienceId post) {
        browser.open("/me/experiences/" + post);
        Pages.glance(browser, "own-post");
        browser.follow("See what that means first");
        Pages.check(browser, "let-go");
        browser.press("Let go of it, for good");
        assertThat(browser.find("[role=status]").getText()).contains("nothing leads from it to you any more");
        assertThat(browser.open("/experiences/" + post).find(".page-head").getText())
                .contains("Ten minutes in the garden", "a member")
                .doesNotContain(NAME);
    }

    private void takeHomeByKeyboard() {
        clock.advance(Duration.ofMinutes(11));
        browser.open("/me");
        goTo("Take home what is held about you");
        Pages.check(browser, "export");
        goTo("Go on");
        assertThat(browser.path()).isEqualTo("/me/confirm");
        browser.find("[name=password]").sendKeys(PASSWORD, Keys.ENTER);
        waitFor(() -> browser.path().equals("/me/export"));
        Pages.glance(browser, "export-confirmed");
        tabTo("Download my file").sendKeys(Keys.ENTER);
        waitFor(() -> file().isPresent());
    }

    /** As it lies on their disk, without the site. */
    private void read() throws IOException {
        Path page = unpacked(file().orElseThrow());
        browser.driver().get(page.toUri().toString());
        assertThat(browser.find("h1").getText()).isEqualTo("All that Add Your Voice holds about you");
        assertThat(browser.text()).contains(NAME, TITLE, "It was warm, and the film was slow.");
        assertThat(browser.text()).doesNotContain("Ten minutes in the garden");
        Pages.check(browser, "export-read");
    }

    private void leaveWithoutScripts(ExperienceId post) {
        Pages.check(browser.open("/me/delete"), "delete");
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open("/me/delete").find("label[for=voices-keep]").click();
        browser.press("Erase my account in 14 days");
        assertThat(browser.text()).contains("Your account will be erased on", "Your voices count on in the tallies");
        signOut();
        clock.advance(Duration.ofDays(13));
        due.look();
        signIn();
        assertThat(browser.text()).contains("Your account will be erased on");
        browser.follow("Change your mind").press("Keep my account");
        assertThat(browser.find("[role=status]").getText()).contains("Your account stays");

        browser.open("/me/delete").press("Erase my account in 14 days");
        clock.advance(Duration.ofDays(14).plusMinutes(1));
        due.look();
        assertThat(browser.open("/me").path()).startsWith("/login");
        signIn();
        assertThat(browser.find(".errors").getText()).contains("don’t go together");
        assertThat(browser.open("/experiences/" + post).text()).doesNotContain(TITLE);
        assertThat(browser.open("/experiences").text()).doesNotContain(TITLE, NAME);
        assertThat(directory.byPseudonym(NAME)).as("the name is free").isEmpty();
        assertThat(membership.problems(NAME, PASSWORD)).isEmpty();
    }

    private ExperienceId published(String title) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(NAME, PASSWORD);
        String to = Visitor.location(visitor.post(
                "/voice",
                "key",
                UUID.randomUUID().toString(),
                "title",
                title,
                "body",
                "It was warm, and the film was slow.",
                "context",
                "after",
                "symptoms",
                "burning",
                "reports[0].strategy",
                "heat-therapy",
                "reports[0].outcome",
                "helped"));
        ExperienceId id = new ExperienceId(Long.parseLong(to.substring(to.lastIndexOf('/') + 1)));
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(moderator, open.id(), open.version(), new Decision(CaseOutcome.PUBLISH, null, "Thank you."));
        return id;
    }

    private void signIn() {
        browser.open("/login")
                .type("pseudonym", NAME)
                .type("password", PASSWORD)
                .press("Sign in");
    }

    private void signOut() {
        browser.open("/me").leave(browser.find("footer form button"));
    }

    private void goTo(String words) {
        browser.enter(tabTo(words));
    }

    /** With the tab key alone, however long it takes. */
    private WebElement tabTo(String words) {
        for (int i = 0; i < 80; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            WebElement at = browser.driver().switchTo().activeElement();
            if (at.getText().equals(words)) {
                return at;
            }
        }
        throw new AssertionError("No key leads to " + words);
    }

    private void waitFor(BooleanSupplier happened) {
        new WebDriverWait(browser.driver(), PATIENCE).until(it -> happened.getAsBoolean());
    }

    private Optional<Path> file() {
        try (Stream<Path> all = Files.list(downloads)) {
            return all.filter(it -> it.getFileName().toString().matches("add-your-voice-[-\\d]+\\.zip"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unpacked(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile(), UTF_8)) {
            for (String name : new String[] {"everything.html", "everything.css"}) {
                Files.copy(file.getInputStream(file.getEntry(name)), downloads.resolve(name));
            }
        }
        return downloads.resolve("everything.html");
    }
}
