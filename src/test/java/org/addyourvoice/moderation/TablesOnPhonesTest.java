package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.Browser.Scheme;
import org.addyourvoice.support.Browser.Width;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a phone no table runs off to the right: its rows are blocks, and each cell says what its column is. */
@DeskTest
@OnH2
class TablesOnPhonesTest {

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    private String second;

    @BeforeEach
    void someWork() {
        MemberId author = writers.member();
        ExperienceId first = writers.submit(author, "A wheat bag and an old film", "It takes the edge off.");
        OpenCase open = queue.openCase(first).orElseThrow();
        deciding.decide(
                writers.moderator(),
                open.id(),
                open.version(),
                new Decision(CaseOutcome.DECLINE, "unkind", "It is unkind."));
        second = "/moderation/cases/"
                + queue.openCase(writers.submit(author, "A lake", "Cold water helps me."))
                        .orElseThrow()
                        .id();
    }

    @Test
    void rowsAreBlocks() {
        try (Browser browser = new Browser(port)) {
            browser.open("/login").type("pseudonym", writers.name(writers.somebody(Role.LEAD)));
            browser.type("password", Writers.PASSWORD).send("button[type=submit].button");
            for (String page :
                    List.of(second, "/moderation/log", "/moderation/figures", "/moderation/rules", "/transparency")) {
                browser.open(page).look(Width.PHONE, Scheme.LIGHT);
                assertThat(browser.driver()
                                .executeScript("return [...document.querySelectorAll('.scroll')]"
                                        + ".filter(it => it.scrollWidth > it.clientWidth).length"))
                        .as(page)
                        .isEqualTo(0L);
                assertThat(browser.driver()
                                .executeScript(
                                        "return [...document.querySelectorAll('.stacks tbody td:not(.figure-bar)')]"
                                                + ".filter(it => !it.dataset.th).length"))
                        .as(page)
                        .isEqualTo(0L);
                Pages.check(browser, "tables" + page.replaceAll("[0-9]", "").replace('/', '-'));
            }
        }
    }
}
