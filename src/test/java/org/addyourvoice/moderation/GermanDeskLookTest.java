package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the desk in German, whose words are longer, in a real Chromium. */
@DeskTest
@OnH2
class GermanDeskLookTest extends AtABrowser {

    private static final String SHOP =
            "It cured me in a week. Ask for the drops in my shop, the first bottle is free for everybody here.";

    @Autowired
    Appealing appealing;

    @Autowired
    Reporting reporting;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    SanctionAppeals sanctionAppeals;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Flagging flagging;

    @Autowired
    FlagFiles flags;

    @Autowired
    FlaggedSanctions flaggedSanctions;

    @Autowired
    FollowingUp followingUp;

    @Autowired
    Noting noting;

    @Autowired
    Asking asking;

    @Autowired
    Preferences preferences;

    @Autowired
    DeskTime time;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    MovableClock clock;

    private MemberId wren;
    private MemberId alder;
    private MemberId member;

    @BeforeEach
    void atTheDesk() {
        clock.reset();
        waiting.make();
        wren = writers.moderator();
        alder = writers.somebody(Role.LEAD);
        member = writers.member();
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", "de")));
    }

    @AfterEach
    void emptyAgain() {
        waiting.make();
        clock.reset();
    }

    @Test
    void everyPageOfTheDesk() {
        ExperienceId walk = writers.submit(member, "Walked too far in a window", "Two streets too many.");
        writers.decide(wren, walk, new Decision(CaseOutcome.DECLINE, "unkind", "It mocks people who can’t walk."));
        Imposition slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        SanctionId imposed = clockwork.inForce(wren, member, slow, 0);
        clock.advance(Duration.ofMinutes(11));
        AppealId appeal = appealing.appeal(member, walk, "I only mock myself.");
        sanctionAppealing.appeal(member, imposed, "It was a joke.");
        ExperienceId hard = writers.submit(
                writers.member(), "Nobody at home understands", "Some evenings I would rather not be here any more.");
        CaseId crisis = queue.openCase(hard).orElseThrow().id();
        followingUp.plan(wren, crisis, time.today(), "Has she written since? She had a sister nearby.");
        flagging.byModerator(wren, member, "Two names in two texts. Perhaps a clinic?");
        FlagFile flag = flags.of(member, alder);
        ExperienceId stones =
                writers.suggest(writers.member(), "Warm stones on Thursdays", "Warm stones " + member.value());
        ExperienceId pool = writers.submit(
                writers.member(), "The warm pool on Thursdays", "Floating lets my back go.", ContentNote.HOSPITAL);
        CaseId pools = queue.openCase(pool).orElseThrow().id();
        noting.onCase(wren, pools, "The pool has a name in the second draft. Gone by now.");
        asking.ask(wren, pools, "Is “the lady at the desk” somebody who could be found?");
        List.of("Cured for good", "Cured for good", "Cured for good")
                .forEach(it -> writers.submit(writers.member(), it, SHOP));
        signIn(writers.name(alder));

        browser.open("/moderation");
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("de");
        check("/moderation", "queue");
        check("/moderation/cases/" + pools, "case");
        check("/moderation/cases/" + crisis, "crisis");
        check("/moderation/appeals/" + appeal.value(), "appeal");
        check(
                "/moderation/sanction-appeals/"
                        + sanctionAppeals
                                .findBySanction(imposed.value())
                                .orElseThrow()
                                .id()
                                .value(),
                "sanction-appeal");
        preferences.keep(alder, Set.of("strategy:heat-therapy"), 30, ZoneId.of("Europe/Berlin"));
        check(
                "/moderation/suggestions/"
                        + suggestions.findByExperience(stones).get(0).id(),
                "suggestion");
        check("/moderation/preferences", "preferences");
        String page = WordsPage.memberPath(writers.name(member));
        check(page, "member");
        flaggedSanctions.choose(alder, flag.id(), flag.version(), "");
        check(page, "member-chosen");
        check(page + "/sanctions", "member-sanctions");
        check("/moderation?kind=accounts", "accounts");
        check("/moderation?kind=follow-ups", "follow-ups");
        check("/moderation/cases/" + crisis + "/follow-ups", "follow-up");
        check("/moderation/figures", "figures");
        check("/moderation/log", "log");
        check("/moderation/rules", "rules");
        check("/moderation/rules/dry-run", "dry-run");
        check("/moderation/keys", "keys");
        together();
    }

    private void together() {
        browser.open("/moderation");
        browser.findAll(".pick input").forEach(WebElement::click);
        browser.send("#bulk button");
        Pages.check(browser, "german-bulk");
        browser.find("input[value=publish]").click();
        browser.send("button[value=look]");
        assertThat(browser.find(".results").getText()).contains("dieselben Worte");
        Pages.check(browser, "german-bulk-look");
        browser.send("button[value=decide]");
        Pages.check(browser, "german-bulk-done");
    }

    private void check(String path, String name) {
        Pages.check(browser.open(path), "german-" + name);
    }
}
