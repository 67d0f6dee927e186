package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk by keyboard alone, in a real Chromium. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"forum.moderation.undo=10m", "spring.application.name=keyboard"})
@Import(Writers.class)
@OnH2
class KeyboardTest {

    private static final int WAITING = Integer.getInteger("keyboard.waiting", 10);
    /** Too few words for any rule to find a likeness in them, and no two alike. */
    private static final List<String> BODIES = List.of(
            "Late afternoon is when I tighten up.",
            "My old dog walks me every morning.",
            "Sunday baths leave both calves quiet.");

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Keyboard keys;
    private MemberId wren;
    private List<ExperienceId> posts = List.of();

    @BeforeEach
    void atTheDesk() {
        wren = writers.somebody(Role.CRISIS_MODERATOR);
        browser = new Browser(port);
        signIn(wren);
        keys = new Keyboard(browser);
    }

    @AfterEach
    void close() {
        browser.close();
        jdbc.sql("update review_case set state = 'LAPSED' where state = 'OPEN'").update();
    }

    @Test
    void aQueueIsClearedByKeyboardAlone() {
        signIn(writers.somebody(Role.MODERATOR));
        waiting(WAITING);
        long begun = System.nanoTime();
        keys.typeAndLeave("n");
        for (int i = 1; i <= WAITING; i++) {
            assertThat(browser.find("h1").getText()).startsWith("Wheat bag, day");
            switch (i) {
                case 3 -> answer("r", "nam", "take the n");
                case 5, 23 -> answer("r", "amo", "take the a");
                case 7, 17 -> answer("d", "unk", "sor");
                case 9 -> keys.type("e").saveAndTakeTheNext();
                default -> keys.type("p").saveAndTakeTheNext();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d cases: %d strokes, %d pages, %.1f s of machine%n", WAITING, keys.strokes(), keys.pages(), seconds);

        assertThat(browser.path()).isEqualTo("/moderation");
        assertThat(browser.text()).contains("One more text waits for moderators who take crises.");
        assertThat(states().subList(0, 10))
                .containsExactly(
                        State.PUBLISHED,
                        State.PUBLISHED,
                        State.RETURNED,
                        State.PUBLISHED,
                        State.RETURNED,
                        State.PUBLISHED,
                        State.DECLINED,
                        State.PUBLISHED,
                        State.ESCALATED,
                        State.PUBLISHED);
        assertThat(keys.pages()).as("a page for each, and one to begin with").isEqualTo(WAITING + 1);
        assertThat(keys.strokes()).isLessThanOrEqualTo(6 * WAITING);
    }

    @Test
    void noSingleKeySavesAnything() {
        waiting(1);
        keys.typeAndLeave("n");
        String path = browser.path();

        keys.type("predc")
                .type("oiwm")
                .press(Keys.ESCAPE)
                .type("s")
                .press(Keys.ESCAPE)
                .type("p");

        assertThat(browser.path()).isEqualTo(path);
        assertThat(states()).containsExactly(State.HELD);
        assertThat(browser.find("input[value=publish]").isSelected()).isTrue();
        keys.typeAndLeave(Keys.ENTER);
        assertThat(browser.path()).isEqualTo("/moderation");
        assertThat(states()).containsExactly(State.PUBLISHED);
    }

    @Test
    void inFieldsKeysWrite() {
        waiting(1);
        keys.typeAndLeave("n").type("m").type("pxr?");

        assertThat(browser.find("#message").getDomProperty("value")).isEqualTo("pxr?");
        assertThat(browser.findAll("[name=outcome]:checked, dialog[open]")).isEmpty();
        keys.press(Keys.ESCAPE).type("p");
        assertThat(browser.find("input[value=publish]").isSelected()).isTrue();
        assertThat(keys.focused().getDomAttribute("value")).isEqualTo("publish");
    }

    @Test
    void workGoesOnAtTheNextHeadingAndTheLastDecisionCanBeTakenBack() {
        waiting(2);
        keys.typeAndLeave("n").type("p").saveAndTakeTheNext();

        assertThat(keys.focused().getTagName()).isEqualTo("h1");
        assertThat(keys.focused().getText()).startsWith("Wheat bag");
        assertThat(keys.focused().getDomAttribute("aria-describedby")).isEqualTo("just-decided");
        assertThat(browser.find("#just-decided").getText()).startsWith("Published “Wheat bag");
        assertThat(browser.find(".undo button").getDomAttribute("aria-keyshortcuts"))
                .isEqualTo("u");
        Pages.check(browser, "desk-keys-case");
        keys.typeAndLeave("u");
        assertThat(browser.text()).contains("Taken back. The case is as it was.");
        assertThat(states()).containsOnly(State.HELD);
        keys.typeAndLeave("x");
        assertThat(browser.text()).contains("Passed.");
        keys.type("g").typeAndLeave("q");
        assertThat(browser.path()).isEqualTo("/moderation");
    }

    @Test
    void rowsAreWalkedAndOpened() {
        waiting(3);
        String third = browser.findAll("[data-row] h3 a").get(2).getText();
        keys.type("jkkjjjj");
        assertThat(keys.focused().getText()).isEqualTo(third);
        Pages.check(browser, "desk-keys-queue");
        browser.open("/moderation");
        keys.type("jjj").typeAndLeave(Keys.ENTER);
        assertThat(browser.find("h1").getText()).isEqualTo(third);
    }

    @Test
    void aCoveredTextIsOpenedByKey() {
        posts = List.of(writers.submit(
                writers.member(), "After the ward", "They kept the lights on all night.", ContentNote.HOSPITAL));
        browser.open("/moderation");
        keys.typeAndLeave("n");
        assertThat(browser.text()).doesNotContain("They kept the lights on");
        Pages.check(browser, "desk-case-covered");

        keys.type("o");

        assertThat(browser.text()).contains("They kept the lights on");
    }

    @Test
    void theChecklistOpensBesideTheCase() {
        waiting(1);
        keys.typeAndLeave("n");
        String path = browser.path();
        assertThat(browser.text()).doesNotContain("Could it hurt a reader?");

        keys.type("g").type("c");

        assertThat(browser.path()).isEqualTo(path);
        assertThat(browser.text()).contains("Could it hurt a reader?");
        Pages.check(browser, "desk-case-checklist");
        keys.type("g").type("c");
        assertThat(browser.text()).doesNotContain("Could it hurt a reader?");
    }

    @Test
    void theSheetShowsTheKeysAndSwitchesThemOff() {
        waiting(2);
        keys.type("?");
        assertThat(browser.find("dialog").getText()).contains("Publish", "Save what is chosen, take the next");
        Pages.check(browser, "desk-keys-sheet");
        keys.type("n");
        assertThat(browser.path()).as("behind the sheet nothing happens").isEqualTo("/moderation");
        keys.press(Keys.ESCAPE);
        assertThat(browser.find("dialog").isDisplayed()).isFalse();

        browser.leave(openSheet().findElement(By.cssSelector("form button")));
        assertThat(browser.text()).contains("Single keys are off");
        Pages.check(browser, "desk-keys-page");
        browser.open("/moderation");
        keys.type("n").type("j").type("?");
        assertThat(browser.path()).isEqualTo("/moderation");
        assertThat(browser.findAll("dialog[open]")).isEmpty();
        browser.send("form[action$=next] button");
        browser.find("input[value=publish]").click();
        keys.saveAndTakeTheNext();
        assertThat(browser.text()).contains("Published “Wheat bag");
    }

    @Test
    void twoStrokesAreOneDecision() {
        waiting(3);
        keys.typeAndLeave("n").type("p");
        browser.driver()
                .executeScript("const form = document.querySelector('form.decision');"
                        + "for (let i = 0; i < 3; i++) { form.requestSubmit(form.querySelector('[name=then]')); }");
        browser.open("/moderation");

        assertThat(states()).containsOnlyOnce(State.PUBLISHED);
    }

    private WebElement openSheet() {
        browser.find("a[data-opens-sheet]").click();
        return browser.find("dialog[open]");
    }

    private void waiting(int count) {
        posts = IntStream.rangeClosed(1, count)
                .mapToObj(it -> writers.submit(writers.member(), "Wheat bag, day " + it, BODIES.get(it % 3)))
                .toList();
        browser.open("/moderation");
    }

    private void signIn(MemberId moderator) {
        browser.driver().manage().deleteAllCookies();
        browser.open("/login").type("pseudonym", writers.name(moderator)).type("password", Writers.PASSWORD);
        browser.send("button[type=submit].button");
    }

    /** Outcome, reason by its first letters, saved reply by its first letters, save. */
    private void answer(String outcome, String reason, String reply) {
        keys.type(outcome).type(reason).press(Keys.TAB).type(reply).press(Keys.ENTER);
        assertThat(keys.focused().getDomAttribute("name")).isEqualTo("message");
        assertThat(keys.focused().getDomProperty("value")).isNotEmpty();
        keys.saveAndTakeTheNext();
    }

    private List<State> states() {
        return posts.stream()
                .map(it -> reading.glances(List.of(it)).get(0).state())
                .toList();
    }
}
