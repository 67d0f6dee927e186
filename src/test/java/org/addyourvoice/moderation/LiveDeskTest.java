package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two moderators at two browsers, at the same case. */
@DeskTest
@OnH2
class LiveDeskTest {

    /** A page looks every ten seconds by itself. */
    private static final Duration A_FEW_LOOKS = Duration.ofSeconds(40);

    private static final String WORDS = "Would you take the doctor’s name out?";

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    Flagging flagging;

    @Autowired
    FlagFiles flags;

    @Autowired
    FlaggedSanctions flaggedSanctions;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    SanctionAppeals appeals;

    @Autowired
    Suggestions suggestions;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    JdbcClient jdbc;

    private String name;
    private Browser wren;
    private Browser alder;
    private ExperienceId post;
    private String path;

    @BeforeEach
    void twoAtOneDesk() {
        waiting.make();
        post = leading("A wheat bag");
        path = "/moderation/cases/" + queue.openCase(post).orElseThrow().id();
        MemberId first = writers.somebody(Role.MODERATOR);
        name = writers.name(first);
        wren = atTheDesk(first);
        alder = atTheDesk(writers.somebody(Role.MODERATOR));
    }

    @AfterEach
    void close() {
        wren.close();
        alder.close();
        jdbc.sql("update review_case set score = 0 where score >= 1000").update();
    }

    @Test
    void whoeverIsStillReadingHearsThatItIsDecidedAndKeepsTheirWords() {
        alder.open(path).find("input[value=return]").click();
        alder.type("message", WORDS);
        wren.open(path).find("input[value=publish]").click();
        wren.send(".decision button.button");

        soon(alder, it -> it.find(".news").getText().startsWith(name + " decided this case"));

        assertThat(alder.find("[name=message]").getDomProperty("value")).isEqualTo(WORDS);
        Pages.check(alder, "desk-live-decided");
        alder.send(".news a");
        assertThat(alder.find("h1").getText()).startsWith(name + " decided this case");
        assertThat(alder.find("#kept").getDomProperty("value")).isEqualTo(WORDS);
        assertThat(alder.text()).contains("What stands now", "Published");
    }

    @Test
    void itIsSaidWhenSomebodyTakesItAndWhenTheyLetGo() {
        alder.open(path);
        wren.open(path).send("form[action$=claim] button");
        look(alder);
        soon(alder, it -> it.find(".news").getText().startsWith(name + " has taken this case"));
        assertThat(alder.text()).doesNotContain("Nobody has taken it.", "Take it for 15 minutes");

        wren.send("form[action$=release] button");
        look(alder);
        soon(alder, it -> it.find(".news").getText().startsWith("Nobody is at work on it any more"));
    }

    @Test
    void whatThePageSaysAlreadyIsNotSaidAgain() {
        asked(alder.open(path));
        assertThat(alder.find(".news").getText()).as("nothing has happened").isEmpty();
        wren.open(path).send("form[action$=claim] button");

        asked(alder.open(path));

        assertThat(alder.find(".claim").getText()).contains(name + " is at work on it");
        assertThat(alder.find(".news").getText()).isEmpty();
    }

    @Test
    void whoIsSignedOutHearsItOnce() {
        alder.open(path).type("message", WORDS);
        alder.driver().manage().deleteCookieNamed("SESSION");
        look(alder);
        soon(alder, it -> it.find(".news").getText().startsWith("You are signed out"));

        assertThat(alder.find("[name=message]").getDomProperty("value")).isEqualTo(WORDS);
        alder.send(".decision button.button");
        alder.type("pseudonym", writers.name(writers.somebody(Role.MODERATOR))).type("password", Writers.PASSWORD);
        alder.send("button[type=submit].button");
        assertThat(alder.find("[name=message]").getDomProperty("value")).isEqualTo(WORDS);
    }

    @Test
    void withoutAScriptTheServerSaysItAndTheWordsDecideAnew() {
        alder.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        alder.open(path).find("input[value=return]").click();
        alder.find("option[value=personal-details]").click();
        alder.find("option[value=name-out]").click();
        alder.send("button[name=insert]");
        assertThat(alder.find("[name=message]").getText()).contains("This is good to read");
        assertThat(alder.find("input[value=return]").isSelected()).isTrue();
        wren.open(path).send("form[action$=claim] button");

        alder.send(".decision button.button");

        assertThat(alder.find("h1").getText()).isEqualTo(name + " has taken this case");
        assertThat(alder.find("#kept").getText()).contains("This is good to read");
        wren.send("form[action$=release] button");
        alder.send("button[name=reopen]");
        assertThat(alder.find("input[value=return]").isSelected()).isTrue();
        alder.send(".decision button.button:not(.second)");
        assertThat(alder.text()).contains("Returned “A wheat bag” to its author.");
        assertThat(queue.openCase(post)).isEmpty();
    }

    @Test
    void theQueueMarksWhatIsTakenAndDecidedAndCountsWhatIsNew() {
        alder.open("/moderation");
        String row = "[data-row=texts-" + path.substring(path.lastIndexOf('/') + 1) + "]";
        Object top = alder.driver().executeScript("return document.querySelector(arguments[0]).offsetTop", row);
        wren.open(path).send("form[action$=claim] button");
        leading("An old film");
        look(alder);
        soon(alder, it -> it.find(row).getText().contains(name + " has taken it"));
        assertThat(alder.find(".live").getText()).contains("One new case waits.", "Show them");
        assertThat(alder.driver().executeScript("return document.querySelector(arguments[0]).offsetTop", row))
                .as("nothing jumps")
                .isEqualTo(top);
        Pages.check(alder, "desk-live-queue");

        wren.find("input[value=publish]").click();
        wren.send(".decision button.button");
        look(alder);
        soon(alder, it -> it.find(row).getText().contains("decided meanwhile by " + name));

        alder.send(".live a");
        assertThat(alder.text()).contains("An old film");
        assertThat(alder.findAll(row)).isEmpty();
        assertThat(alder.find(".live").getText()).isEmpty();
    }

    @Test
    void rowsThatAreNoTextsAreMarkedToo() {
        MemberId lead = writers.somebody(Role.LEAD);
        MemberId member = writers.member();
        flagging.byModerator(lead, member, "Look.");
        FlagFile flag = flags.of(member, lead);
        Imposition slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        SanctionId imposed = clockwork.inForce(writers.moderator(), member, slow, 0);
        sanctionAppealing.appeal(member, imposed, "It was a joke.");
        SanctionAppeal appeal = appeals.findBySanction(imposed.value()).orElseThrow();
        alder.open("/moderation");

        flaggedSanctions.choose(lead, flag.id(), flag.version(), "");
        sanctionAppealing.decide(lead, appeal.id(), appeal.version(), AppealState.UPHELD, "You are right.");
        look(alder);

        String account = "[data-row=accounts-" + flag.id() + "]";
        soon(alder, it -> it.find(account).getText().contains(writers.name(lead) + " has taken it"));
        assertThat(alder.find(account).getDomAttribute("class")).contains("taken");
        assertThat(alder.find("[data-row=sanction-appeals-" + appeal.id().value() + "]")
                        .getText())
                .contains("decided meanwhile by " + writers.name(lead));
    }

    @Test
    void whoeverWritesAnAnswerToASuggestionHearsThatItIsTakenAndKeepsTheirWords() {
        ExperienceId text = writers.suggest(writers.member(), "A wheat bag", "Warm wheat of " + name);
        Suggestion asked =
                suggestions.findByExperienceAndState(text, SuggestionState.OPEN).orElseThrow();
        String row = "[data-row=suggestions-" + asked.id() + "]";
        String page = "/moderation/suggestions/" + asked.id();
        alder.open("/moderation?kind=suggestions");
        wren.open(page).send("form[action$=claim] button");
        look(alder);
        soon(alder, it -> it.find(row).getText().contains(name + " has taken it"));
        assertThat(alder.find(row).getDomAttribute("class")).contains("taken");

        wren.send("form[action$=release] button");
        alder.open(page).type("message", WORDS);
        wren.open(page).send("form[action$=claim] button");
        look(alder);
        soon(alder, it -> it.find(".news").getText().startsWith(name + " has taken this"));
        Pages.check(alder, "desk-live-suggestion");
        alder.send(".news a");
        assertThat(alder.find(".claim").getText()).contains(name + " is at work on it");
        assertThat(alder.find("[name=message]").getDomProperty("value")).isEqualTo(WORDS);
        assertThat(alder.findAll("form.decision button[name=then]")).isEmpty();
        Pages.check(alder, "desk-taken-suggestion");
    }

    /** Waits until the page has asked, and shown what it heard. */
    private static void asked(Browser browser) {
        browser.driver()
                .executeScript("window.asked = 0; const ask = window.fetch;"
                        + "window.fetch = (...all) => ask(...all).finally(() => setTimeout(() => window.asked++))");
        // it asks again only once the first answer is on the page
        soon(browser, it -> {
            look(it);
            return (Long) it.driver().executeScript("return window.asked") > 1;
        });
    }

    /** As when somebody comes back to the page from another. */
    private static void look(Browser browser) {
        browser.driver().executeScript("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static void soon(Browser browser, Predicate<Browser> seen) {
        new WebDriverWait(browser.driver(), A_FEW_LOOKS).until(it -> seen.test(browser));
    }

    private ExperienceId leading(String title) {
        ExperienceId id = writers.submit(writers.member(), title, "Late afternoon is when I tighten up.");
        jdbc.sql("update review_case set score = 3000, due_at = waiting_since where experience_id = ?")
                .param(id.value())
                .update();
        return id;
    }

    private Browser atTheDesk(MemberId moderator) {
        Browser browser = new Browser(port);
        browser.open("/login").type("pseudonym", writers.name(moderator)).type("password", Writers.PASSWORD);
        browser.send("button[type=submit].button");
        return browser;
    }
}
