package org.addyourvoice.tally;

import java.util.Set;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the tallies as people see them, in a real Chromium. */
@TallyTest
@OnH2
class TallyLookTest {

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    private Browser browser;

    @BeforeEach
    void open() {
        crowd.silence();
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void everyPageOfTheTallies() {
        speak();
        Pages.check(browser.open("/tallies"), "tallies");
        browser.findAll("main summary").forEach(it -> it.click());
        Pages.check(browser, "tallies-all");
        Pages.check(browser.open("/tallies?symptom=burning&context=tapering"), "tallies-narrow");
        Pages.check(browser.open("/tallies/compare?strategy=heat-therapy"), "compare-choose");
        Pages.check(
                browser.open("/tallies/compare?strategy=gentle-stretching&strategy=heat-therapy"
                        + "&strategy=deep-tissue-massage&strategy=neurofeedback"),
                "compare");
        Pages.check(browser.open("/tallies/method"), "tallies-method");
        Pages.check(browser.open("/strategies"), "strategies");
        Pages.check(browser.open("/strategies/heat-therapy"), "strategy");
        Pages.check(browser.open("/strategies/heat-therapy?outcome=helped&context=tapering"), "strategy-narrow");
        Pages.check(browser.open("/strategies/neurofeedback"), "not-enough");
    }

    @Test
    void theQuickVoice() {
        speak();
        browser.open("/login").type("pseudonym", crowd.name(crowd.stranger())).type("password", Crowd.PASSWORD);
        browser.send("button[type=submit].button");
        Pages.check(browser.open("/voice/quick"), "voice-quick-first");
        browser.send("button[value=helped]");
        Pages.check(browser, "voice-quick-errors");
        browser.find("label[for=strategy-heat-therapy]").click();
        browser.find("label[for=context-tapering]").click();
        browser.send("button[value=helped]");
        Pages.check(browser, "voice-quick-said");
        Pages.check(browser.open("/voice/quick?strategy=heat-therapy"), "voice-quick");
    }

    private void speak() {
        say("gentle-stretching", 14, 4, 4, 2);
        say("mindfulness-relaxation", 12, 5, 5, 1);
        say("gentle-exercise", 10, 6, 2, 4);
        say("supportive-environment", 17, 2, 2, 0);
        say("hydrotherapy", 10, 2, 4, 3);
        say("hydration", 8, 2, 8, 0);
        say("gentle-massage", 12, 1, 2, 3);
        say("acupuncture", 6, 4, 2, 4);
        say("healthy-diet", 8, 3, 4, 0);
        say("biofeedback", 4, 1, 1, 1);
        say("deep-tissue-massage", 1, 2, 1, 15);
        say("cbd", 5, 4, 3, 5);
        say("epsom-salt-baths", 2, 1, 3, 8);
        say("acetaminophen-tylenol", 5, 1, 4, 0);
        say("sports-massage", 0, 1, 1, 6);
        say("neurofeedback", 1, 0, 0, 2);
        heat(
                0,
                Context.TAPERING,
                Outcome.HELPED,
                "Heat on the neck only",
                "A small warm pack behind the neck, curtains shut, phone in another room. That is my afternoon ritual. Whole body heat makes me dizzy and jumpy, so I keep it to that one patch.");
        heat(
                1,
                Context.INTERDOSE,
                Outcome.HELPED,
                "A wheat bag and an old film",
                "Late afternoon is when I tighten up like a drum. I stopped trying to push through it. Now I warm a wheat bag, put it across my shoulders, and watch a film I already know.");
        heat(
                2,
                Context.TAPERING,
                Outcome.REVVED,
                "Heat made the burning worse",
                "For the burning kind of pain, warmth felt like pouring petrol on it. Took me far too long to admit, because everyone recommends it.");
        int next = crowd.say(3, "heat-therapy", Context.TAPERING, Set.of("burning"), new Counts(4, 0, 1, 1));
        crowd.moveTo(new Quarter(2025, 1));
        next = crowd.say(next, "heat-therapy", Context.AFTER, Set.of("stiffness"), new Counts(6, 1, 0, 0));
        crowd.moveTo(new Quarter(2025, 3));
        crowd.say(next, "heat-therapy", Context.TOLERANCE, Set.of(), new Counts(3, 0, 2, 0));
    }

    private void say(String strategy, int helped, int mixed, int noChange, int revved) {
        crowd.say(0, strategy, Context.TAPERING, Set.of("burning"), new Counts(helped, mixed, noChange, revved));
    }

    private void heat(int member, Context context, Outcome outcome, String title, String body) {
        crowd.write(
                crowd.member(member),
                crowd.text(
                        title,
                        body,
                        context,
                        Set.of(),
                        crowd.report("heat-therapy", outcome),
                        crowd.report("supportive-environment", Outcome.HELPED)));
    }
}
