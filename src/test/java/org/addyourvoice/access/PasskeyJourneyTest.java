package org.addyourvoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A moderator and the lock of their device, in a real Chromium: the whole ceremony, from adding a passkey to doing without. */
@StrictSite
@OnH2
class PasskeyJourneyTest {

    private static final String NAME = "quiet bittern 7";
    private static final String PASSWORD = "a slow walk by the river";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    MovableClock clock;

    private Browser browser;
    private VirtualAuthenticator device;

    @BeforeEach
    void open() {
        MemberId id = membership.join(NAME, PASSWORD);
        membership.appoint(id, Role.MODERATOR);
        browser = new Browser(port);
        device = browser.driver()
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(Protocol.CTAP2)
                        .setTransport(Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true));
    }

    @AfterEach
    void close() {
        browser.close();
        clock.reset();
    }

    @Test
    void fromAddingOneToDoingWithout() {
        withThePassword();
        browser.open("/moderation");
        assertThat(browser.path()).as("the role waits").isEqualTo("/me/security");
        Pages.check(browser, "passkey-role-waits");
        add();
        theRoleIsOpen();
        addAgain();
        signInWithIt();
        theRoleIsOpen();
        asTheSecondStep();
        theRoleIsOpen();
        confirmWithIt();
        whoTookTheirTimeLosesNothing();
        remove();
        browser.open("/moderation");
        assertThat(browser.path()).as("the role rests").isEqualTo("/me/security");
        refused();
    }

    private void add() {
        browser.follow("Add a passkey");
        assertThat(browser.find("[name=name]").getAttribute("value")).isEqualTo("Chrome, Linux");
        Pages.check(browser, "passkey-new");
        device.setUserVerified(false);
        say("Add it", "No passkey was made");
        device.setUserVerified(true);
        browser.type("name", "My old phone").press("Add it");
        assertThat(browser.path()).isEqualTo("/me/security");
        assertThat(browser.find("[role=status]").getText()).contains("you can sign in with it");
        assertThat(device.getCredentials()).hasSize(1).allMatch(it -> it.isResidentCredential());
        Pages.check(browser, "passkey-added");
    }

    private void addAgain() {
        browser.open("/me/security/passkeys/new");
        say("Add it", "already keeps a passkey");
        Pages.check(browser, "passkey-twice");
    }

    private void signInWithIt() {
        signOut();
        browser.open("/login");
        Pages.check(browser, "passkey-login");
        browser.press("Sign in with a passkey");
        assertThat(browser.path()).isEqualTo("/me");
        browser.open("/me/security");
        assertThat(browser.text()).contains("with a passkey", "last used");
        Pages.check(browser, "passkey-used");
    }

    private void asTheSecondStep() {
        signOut();
        withThePassword();
        assertThat(browser.path()).isEqualTo("/login/code");
        Pages.check(browser, "passkey-second-step");
        browser.press("Show a passkey");
        assertThat(browser.path()).isEqualTo("/me");
    }

    private void confirmWithIt() {
        clock.advance(Duration.ofMinutes(11));
        browser.open("/me/security");
        assertThat(browser.path()).isEqualTo("/me/confirm");
        Pages.check(browser, "passkey-confirm");
        browser.press("Show a passkey");
        assertThat(browser.path()).isEqualTo("/me/security");
    }

    /** By the time somebody presses the button, the password was given too long ago: they are asked again, and the name comes back. */
    private void whoTookTheirTimeLosesNothing() {
        browser.open("/me/security/passkeys/new").type("name", "Another phone");
        clock.advance(Duration.ofMinutes(41));
        browser.press("Add it");
        assertThat(browser.path()).isEqualTo("/me/confirm");
        browser.press("Show a passkey");
        assertThat(browser.path()).isEqualTo("/me/security/passkeys/new?kept");
        assertThat(browser.find("[name=name]").getAttribute("value")).isEqualTo("Another phone");
        browser.open("/me/security");
    }

    private void remove() {
        browser.follow("Change");
        Pages.check(browser, "passkey-one");
        assertThat(browser.text()).contains("Without one your role here rests");
        browser.press("Remove it");
        assertThat(browser.find("[role=status]").getText()).contains("The passkey is removed");
    }

    private void refused() {
        signOut();
        browser.open("/login").press("Sign in with a passkey");
        assertThat(browser.find(".errors").getText()).contains("That passkey is not right here");
        Pages.check(browser, "passkey-refused");
        device.removeAllCredentials();
        say("Sign in with a passkey", "No passkey was shown");
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open("/login");
        assertThat(browser.text()).contains("Passkeys need JavaScript").doesNotContain("Sign in with a passkey");
    }

    private void theRoleIsOpen() {
        browser.open("/moderation");
        assertThat(browser.path()).isEqualTo("/moderation");
        browser.open("/me/security");
    }

    /** Presses a button that leads nowhere, and waits for what the page says instead. */
    private void say(String button, String words) {
        WebElement it = browser.driver().findElement(By.xpath("//main//button[normalize-space()='" + button + "']"));
        it.click();
        new WebDriverWait(browser.driver(), PATIENCE)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("[data-says]"), words));
    }

    private void withThePassword() {
        browser.open("/login")
                .type("pseudonym", NAME)
                .type("password", PASSWORD)
                .press("Sign in");
    }

    private void signOut() {
        browser.open("/me").leave(browser.find("footer form button"));
    }
}
