package org.addyourvoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.Mailboxes;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.support.WithMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody joins, sets up a second step, forgets the password, comes back and takes a break, in a real Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
@WithMail
@OnH2
class WaysInJourneyTest {

    private static final String NAME = "quiet heron 4";
    private static final String PASSWORD = "a slow walk by the river";
    private static final String ADDRESS = "quiet.heron@example.org";
    private static final String OTHER = "the boats are red and blue";

    @LocalServerPort
    int port;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MovableClock clock;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
        clock.reset();
    }

    @Test
    void fromJoiningToABreak() {
        List<String> codes = join();
        AppSecret app = setUpTheApp();
        signOut();
        signInWithTheApp(app);
        signOut();
        comeBack(codes.get(0));
        signIn(OTHER);
        browser.type("code", codes.get(1)).press("Sign in");
        assertThat(browser.path()).isEqualTo("/me");
        signOut();
        comeBackByMail();
        signIn(PASSWORD);
        browser.type("code", codes.get(2)).press("Sign in");
        assertThat(browser.path()).isEqualTo("/me");
        takeABreak();
    }

    private List<String> join() {
        browser.open("/join").type("pseudonym", NAME).type("password", PASSWORD).type("email", ADDRESS);
        Pages.check(browser, "access-join-mail");
        browser.find("[name=adult]").click();
        browser.find("[name=guidelines]").click();
        browser.press("Join");
        Pages.check(browser, "access-welcome");
        browser.press("Show me ten codes");
        Pages.check(browser, "access-codes");
        List<String> codes =
                browser.findAll(".codes code").stream().map(WebElement::getText).toList();
        Pages.check(browser.open("/me/security/mail"), "access-mail-waiting");
        Pages.check(browser.open(mailboxes.next(ADDRESS).link()), "access-mail-confirm");
        browser.press("Yes, to this account");
        Pages.check(browser, "access-mail-confirmed");
        browser.open("/me/security/codes?welcome").follow("Later");
        assertThat(browser.path()).isEqualTo("/voice");
        return codes;
    }

    private AppSecret setUpTheApp() {
        browser.open("/me").follow("Signing in");
        Pages.check(browser, "access");
        Pages.check(browser.open("/me/security/password"), "access-password");
        browser.open("/me/security").follow("Set one up");
        AppSecret app = new AppSecret(browser.find(".app-key").getText().replace(" ", ""));
        browser.type("code", "123").press("Set it up");
        assertThat(browser.find(".errors").getText()).contains("not what the app should show");
        Pages.check(browser, "access-app");
        browser.type("code", codeOf(app)).press("Set it up");
        assertThat(browser.find("[role=status]").getText()).contains("From now on a code is asked for");
        Pages.check(browser, "access-lately");
        assertThat(mailboxes.next(ADDRESS).subject()).endsWith("something changed in how you sign in");
        return app;
    }

    private void signInWithTheApp(AppSecret app) {
        clock.advance(Duration.ofMinutes(2));
        signIn(PASSWORD);
        Pages.check(browser, "access-second-step");
        browser.type("code", codeOf(app)).press("Sign in");
        assertThat(browser.path()).isEqualTo("/me");
        clock.advance(Duration.ofMinutes(11));
        Pages.check(browser.open("/me/security"), "access-confirm");
        browser.type("password", PASSWORD).press("Go on");
        assertThat(browser.path()).isEqualTo("/me/security");
    }

    private void comeBack(String code) {
        browser.open("/login").follow("Forgot the password?");
        Pages.check(browser, "access-recover");
        browser.type("pseudonym", NAME).type("code", code).press("Go on");
        Pages.check(browser, "access-recover-password");
        browser.type("password", OTHER).press("Take this one");
        assertThat(browser.find("[role=status]").getText()).contains("Your new password is set");
    }

    private void comeBackByMail() {
        assertThat(mailboxes.next(ADDRESS).subject()).endsWith("a code on paper was used");
        browser.open("/recover").follow("Have a link sent");
        browser.type("email", "quiet heron").press("Send me the link");
        assertThat(browser.find(".errors").getText()).contains("does not look like an e-mail address");
        Pages.check(browser, "access-recover-mail");
        browser.type("email", ADDRESS).press("Send me the link");
        Pages.check(browser, "access-recover-sent");
        String link = mailboxes.next(ADDRESS).link();
        Pages.check(browser.open(link), "access-recover-link");
        browser.type("password", PASSWORD).press("Take this one");
        assertThat(browser.find("[role=status]").getText()).contains("Your new password is set");
        Pages.check(browser.open(link), "access-link-gone");
    }

    private void takeABreak() {
        browser.follow("Take a break");
        browser.press("Take the break");
        assertThat(browser.find(".errors").getText()).contains("Choose how long");
        Pages.check(browser, "access-break");
        browser.find("#length-WEEK").click();
        browser.press("Take the break");
        Pages.check(browser, "access-on-break");
        signIn(PASSWORD);
        assertThat(browser.find("h1").getText()).isEqualTo("You are taking a break");
    }

    private void signIn(String password) {
        browser.open("/login")
                .type("pseudonym", NAME)
                .type("password", password)
                .press("Sign in");
    }

    private void signOut() {
        browser.open("/me").leave(browser.find("footer form button"));
    }

    private String codeOf(AppSecret app) {
        return app.code(AppSecret.step(clock.instant()));
    }
}
