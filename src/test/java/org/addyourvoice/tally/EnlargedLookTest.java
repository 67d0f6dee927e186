package org.addyourvoice.tally;

import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages with figures, lists and long forms, for somebody who enlarges them to 200 % and to 400 %. */
@TallyTest
@OnH2
class EnlargedLookTest {

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Test
    void everythingFits() {
        crowd.silence();
        crowd.say(3, "heat-therapy", Context.TAPERING, Set.of("burning"), new Counts(14, 2, 1, 3));
        crowd.say(0, "mindfulness-relaxation", Context.TAPERING, Set.of(), new Counts(8, 2, 8, 0));
        crowd.say(0, "cbd", Context.TAPERING, Set.of(), new Counts(5, 4, 3, 5));
        ExperienceText text = new ExperienceText(
                "Heat on the neck only",
                "A small warm pack behind the neck, curtains shut.",
                Context.TAPERING,
                Set.of(),
                List.of(crowd.report("heat-therapy", Outcome.HELPED)),
                Set.of(),
                false);
        crowd.write(crowd.member(0), text);
        try (Browser browser = new Browser(port)) {
            Pages.enlarged(browser.open("/"), "enlarged-home");
            Pages.enlarged(browser.open("/tallies"), "enlarged-tallies");
            Pages.enlarged(browser.open("/strategies/heat-therapy"), "enlarged-strategy");
            Pages.enlarged(
                    browser.open("/tallies/compare?strategy=heat-therapy&strategy=mindfulness-relaxation"),
                    "enlarged-compare");
            Pages.enlarged(browser.open("/me/settings"), "enlarged-settings");
            browser.open("/login")
                    .type("pseudonym", crowd.name(crowd.stranger()))
                    .type("password", Crowd.PASSWORD)
                    .send("main form button");
            browser.open("/me/security/codes").send("main form button");
            Pages.enlarged(browser.open("/me/security"), "enlarged-security");
            Pages.enlarged(browser.open("/me/security/app"), "enlarged-app");
        }
    }
}
