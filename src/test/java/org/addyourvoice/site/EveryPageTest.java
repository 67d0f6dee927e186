package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Looks at each page of the demo community, on a phone and at a desk, light and dim: axe-core finds nothing, nothing scrolls sideways. */
@OnH2
@ActiveProfiles("demo")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryPageTest {

    private static final Map<String, String> FOR_ALL = new TreeMap<>(Map.of(
            "home", "/",
            "experiences", "/experiences",
            "experiences-none", "/experiences?strategy=neurofeedback&outcome=helped&context=tolerance",
            "tallies", "/tallies",
            "tallies-slice", "/tallies?context=tapering&symptom=burning",
            "strategy", "/strategies/heat-therapy",
            "strategy-careful", "/strategies/deep-tissue-massage",
            "not-enough", "/strategies/neurofeedback",
            "strategies", "/strategies",
            "method", "/tallies/method"));

    private static final Map<String, String> FOR_MEMBERS = new TreeMap<>(
            Map.of("voice", "/voice", "voice-quick", "/voice/quick", "me", "/me", "me-delete", "/me/delete"));

    private static final Map<String, String> FOR_ADMINS = new TreeMap<>(Map.of(
            "queue", "/moderation",
            "figures", "/moderation/figures",
            "suggestion", "/moderation/suggestions/1",
            "vocabulary", "/admin/vocabulary",
            "vocabulary-new", "/admin/vocabulary/strategies/new",
            "vocabulary-strategy", "/admin/vocabulary/strategies/5",
            "vocabulary-merge", "/admin/vocabulary/strategies/10/merge",
            "vocabulary-merge-means", "/admin/vocabulary/strategies/10/merge?into=5",
            "vocabulary-symptom", "/admin/vocabulary/symptoms/4",
            "vocabulary-term", "/admin/vocabulary/terms/outcome/helped"));

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isReadableForEverybody() {
        try (Browser guest = new Browser(port)) {
            FOR_ALL.forEach((name, path) -> Pages.check(guest.open(path), name));
            guest.open("/experiences");
            guest.leave(guest.find(".card h3 a"));
            Pages.check(guest, "experience");
            Pages.check(guest.open("/transparency"), "transparency");
            Pages.check(guest.open("/guidelines"), "guidelines");
            assertThat(guest.open("/no-such-page").text()).contains("Help now");
            Pages.check(guest, "error-404");
        }
    }

    @Test
    void membersOfTheDemoQuoteEachOtherAndLeaveItAtThat() {
        try (Browser guest = new Browser(port)) {
            guest.open("/experiences/" + id("A wheat bag and an old film"));
            assertThat(guest.find("#replies .quotation blockquote").getText())
                    .isEqualTo("Does the bag stay warm through a whole film for you?");
            Pages.check(guest, "conversation-quoting");
            guest.open("/experiences/" + id("Nobody at home understands"));
            assertThat(guest.find("#replies").getText())
                    .contains("so I leave it here", "There are no new replies to this.");
            Pages.glance(guest, "conversation-closed");
        }
    }

    private long id(String title) {
        return jdbc.sql(
                        "select e.id from experience e join experience_revision r on r.id = e.live_revision_id where r.title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
    }

    @Test
    void isReadableForMembers() {
        lookAs("demo-member", FOR_MEMBERS);
    }

    @Test
    void isReadableForAdmins() {
        lookAs("demo-admin", FOR_ADMINS);
    }

    private void lookAs(String account, Map<String, String> pages) {
        try (Browser somebody = new Browser(port)) {
            somebody.open("/login").type("pseudonym", account).type("password", accounts.password(account));
            somebody.leave(somebody.find("main form button[type=submit]"));
            pages.forEach((name, path) -> Pages.check(somebody.open(path), name));
        }
    }
}
