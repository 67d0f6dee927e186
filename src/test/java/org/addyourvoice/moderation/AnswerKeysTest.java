package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Appeals, suggestions and several cases at once, by keyboard alone: the keys are those of a decision on one text. */
@OnH2
class AnswerKeysTest extends AtTheDesk {

    @Autowired
    Queue queue;

    @Autowired
    Appealing appealing;

    @Autowired
    Appeals appeals;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    SanctionAppeals sanctionAppeals;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Reading reading;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    MovableClock clock;

    private MemberId first;
    private MemberId author;
    private Browser browser;
    private Keyboard keys;

    @BeforeEach
    void atTheDesk() {
        clock.reset();
        waiting.make();
        first = writers.somebody(Role.LEAD);
        author = writers.member();
        browser = new Browser(port);
        browser.open("/login").type("pseudonym", writers.name(writers.somebody(Role.LEAD)));
        browser.type("password", Writers.PASSWORD).send("button[type=submit].button");
        keys = new Keyboard(browser);
    }

    @AfterEach
    void close() {
        browser.close();
        waiting.make();
        clock.reset();
    }

    @Test
    void anAppealIsRefusedWithWords() {
        ExperienceId text = writers.submit(author, "Wheat bag", "Late afternoon is when I tighten up.");
        writers.decide(first, text, new Decision(CaseOutcome.DECLINE, "unkind", "Not so."));
        clock.advance(Duration.ofMinutes(11));
        AppealId appeal = appealing.appeal(author, text, "I meant myself.");
        browser.open("/moderation/appeals/" + appeal.value());

        keys.type("p").type("d");
        assertThat(browser.find("input[value=refused]").isSelected()).isTrue();
        assertThat(keys.focused().getDomAttribute("name")).isEqualTo("message");
        keys.type("It still reads so.").saveAndTakeTheNext();

        assertThat(browser.path()).isEqualTo("/moderation");
        assertThat(appeals.findById(appeal.value()).orElseThrow().state()).isEqualTo(AppealState.REFUSED);
    }

    @Test
    void aSuggestionIsTakenWithWhatIsTypedAndLetGoOf() {
        ExperienceId text = writers.suggest(author, "Wheat bag", "Warm wheat " + writers.name(author));
        Suggestion asked =
                suggestions.findByExperienceAndState(text, SuggestionState.OPEN).orElseThrow();
        browser.open("/moderation/suggestions/" + asked.id());

        keys.type("m").type("Thank you.").press(Keys.ESCAPE).typeAndLeave("a");
        assertThat(browser.find(".claim").getText()).contains("It is yours until");
        assertThat(browser.find("[name=message]").getDomProperty("value")).isEqualTo("Thank you.");
        keys.typeAndLeave("x");
        assertThat(browser.find(".claim [role=alert]").getText()).contains("If you pass this on");
        keys.typeAndLeave("l");
        assertThat(browser.find(".claim").getText()).contains("Nobody has taken it");
        assertThat(browser.find("[name=message]").getDomProperty("value")).isEqualTo("Thank you.");
    }

    @Test
    void anAppealAgainstASanctionIsUpheld() {
        Imposition slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        SanctionId imposed = clockwork.inForce(first, author, slow, 0);
        sanctionAppealing.appeal(author, imposed, "It was a joke.");
        SanctionAppeal appeal = sanctionAppeals.findBySanction(imposed.value()).orElseThrow();
        browser.open("/moderation/sanction-appeals/" + appeal.id().value());

        keys.type("d").press(Keys.ESCAPE).type("p");
        assertThat(keys.focused().getDomAttribute("value")).isEqualTo("upheld");
        keys.typeAndLeave(Keys.ENTER);

        assertThat(sanctionAppeals.findBySanction(imposed.value()).orElseThrow().state())
                .isEqualTo(AppealState.UPHELD);
    }

    @Test
    void aSuggestionIsFoundToBeOneThatIsThere() {
        ExperienceId text = writers.suggest(author, "Wheat bag", "Warm wheat " + writers.name(author));
        Suggestion asked =
                suggestions.findByExperienceAndState(text, SuggestionState.OPEN).orElseThrow();
        browser.open("/moderation/suggestions/" + asked.id());

        keys.type("d");
        assertThat(keys.focused().getDomAttribute("name")).isEqualTo("message");
        keys.press(Keys.ESCAPE).type("k");
        assertThat(keys.focused().getDomAttribute("name")).isEqualTo("into");
        keys.type("Heat").press(Keys.ESCAPE).type("m").type("Thank you.").saveAndTakeTheNext();

        assertThat(browser.path())
                .as("the text around it comes next")
                .isEqualTo("/moderation/cases/"
                        + queue.openCase(text).orElseThrow().id());
        assertThat(browser.find(".claim").getText()).contains("It is yours until");
        assertThat(suggestions.findById(asked.id().value()).orElseThrow().state())
                .isEqualTo(SuggestionState.MERGED);
    }

    @Test
    void severalCasesArePickedAndReturnedTogether() {
        List<ExperienceId> texts = List.of(
                writers.submit(author, "Wheat bag", "Late afternoon is when I tighten up."),
                writers.submit(writers.member(), "Old dog", "My old dog walks me every morning."));
        browser.open("/moderation");

        keys.type("jxjxxx").type("?");
        assertThat(browser.find("dialog[open]").getText())
                .contains("Pick the case in focus", "On an appeal or a suggestion", "Uphold it, or add it to the list");
        keys.press(Keys.ESCAPE);
        assertThat(browser.findAll(".pick input:checked")).hasSize(2);
        keys.type("b");
        assertThat(keys.focused().getDomAttribute("id")).isEqualTo("together");
        keys.press(Keys.TAB).typeAndLeave(Keys.ENTER);
        keys.type("p").type("r");
        assertThat(browser.find("input[value=return]").isSelected()).isTrue();
        assertThat(keys.focused().getDomAttribute("id")).isEqualTo("reason");
        keys.type("amo")
                .press(Keys.ESCAPE)
                .type("m")
                .type("Without the amounts?")
                .saveAndTakeTheNext();
        assertThat(browser.find("h1").getText()).isEqualTo("2 cases will be decided");
        keys.saveAndTakeTheNext();

        assertThat(browser.find("h1").getText()).isEqualTo("2 cases decided");
        assertThat(texts)
                .allSatisfy(it ->
                        assertThat(reading.glances(List.of(it)).get(0).state()).isEqualTo(State.RETURNED));
    }
}
