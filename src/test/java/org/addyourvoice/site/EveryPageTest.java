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

    private static final Map<String, String> FOR_MEMBERS =
            new TreeMap<>(Map.of("voice", "/voice", "voice-quick", "/voice/quick", "me", "/me"));

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts accounts;

    @Test
    void isReadableForEverybody() {
        try (Browser guest = new Browser(port)) {
            FOR_ALL.forEach((name, path) -> Pages.check(guest.open(path), name));
            guest.open("/experiences");
            guest.leave(guest.find(".card h3 a"));
            Pages.check(guest, "experience");
            assertThat(guest.open("/no-such-page").text()).contains("Help now");
            Pages.check(guest, "error-404");
        }
    }

    @Test
    void isReadableForMembers() {
        try (Browser member = new Browser(port)) {
            member.open("/login").type("pseudonym", "demo-member").type("password", accounts.password("demo-member"));
            member.leave(member.find("main form button[type=submit]"));
            FOR_MEMBERS.forEach((name, path) -> Pages.check(member.open(path), name));
        }
    }
}
