package org.addyourvoice.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The admins' pages in a real Chromium, in both languages. */
@AdminSite
@OnH2
class AdminLookTest {

    private static final String WHY =
            "Somebody wrote to us from another address that this account is theirs, and knew what stood in it.";

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    private Browser browser;

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void accountsAreLookedAfter(String language) {
        MemberId member = company.somebody(Role.LEAD);
        in(language, company.somebody(Role.ADMIN));
        check("admin", "/admin");
        check("admin-accounts", "/admin/accounts");
        String page = company.page(member);
        check("admin-role", page + "/role");
        send(page + "/role", Map.of("words", WHY), "role-MODERATOR");
        check("admin-sign-out", page + "/sign-out");
        check("admin-lock", page + "/lock");
        browser.send("main form button");
        look("admin-lock-again");
        browser.type("words", WHY).send("main form button");
        look("admin-account-locked");
        locked(language, member);
        check("admin-unlock", page + "/unlock");
        browser.find("#way").click();
        browser.send("main form button");
        look("admin-code");
        check("admin-account", page);
        settings();
        check("admin-vouch", company.deskPage(member));
        check("admin-vouch-back", company.deskPage(member) + "/vouch/take-back");
    }

    private void settings() {
        check("admin-settings", "/admin/settings");
        set("community-name", "River voices");
        set("community-line", "For people along the river, and those who care about them.");
        set("contact", "team@forum.example");
        set("banner", "On Sunday the forum is away for an hour. Nothing that you write is lost.");
        check("admin-home", "/");
        check("admin-setting", "/admin/settings/banner");
        check("admin-setting-choice", "/admin/settings/noindex");
        set("banner", "");
        look("admin-setting-history");
        joining();
    }

    private void joining() {
        send("/admin/settings/joining", Map.of(), "value-approval");
        String name = "linnet " + language;
        try (Browser comer = new Browser(port)) {
            speak(comer, language);
            judge(comer.open("/join"), "admin-join-approval");
            comer.type("pseudonym", name).type("password", "the boats are red and blue");
            comer.type("words", "A friend told me of this place. I have been off it for three months.");
            comer.find("[name=adult]").click();
            comer.find("[name=guidelines]").click();
            comer.send("main form button");
            judge(comer.open("/me"), "admin-waiting");
            check("admin-applicants", "/moderation/applicants");
            check("admin-decline", "/moderation/applicants/" + name.replace(" ", "%20") + "/decline");
            browser.type("words", "This place is for people who come off benzodiazepines.");
            browser.send("main form button");
            judge(comer.open("/me"), "admin-declined");
        }
        send("/admin/settings/joining", Map.of(), "value-invitation");
        browser.open("/me/invitations").send("main form button");
        look("admin-invitations");
        try (Browser comer = new Browser(port)) {
            speak(comer, language);
            judge(comer.open("/join"), "admin-join-invitation");
        }
        send("/admin/settings/joining", Map.of(), "value");
    }

    private void set(String setting, String value) {
        send("/admin/settings/" + setting, Map.of("value", value));
    }

    private void locked(String language, MemberId member) {
        try (Browser theirs = new Browser(port)) {
            speak(theirs, language);
            theirs.open("/login")
                    .type("pseudonym", company.name(member))
                    .type("password", Company.PASSWORD)
                    .send("main form button");
            judge(theirs, "admin-locked");
        }
    }

    private String language;

    private void in(String wanted, MemberId who) {
        language = wanted;
        browser = new Browser(port);
        speak(browser, wanted);
        browser.open("/login")
                .type("pseudonym", company.name(who))
                .type("password", Company.PASSWORD)
                .send("main form button");
    }

    private static void speak(Browser browser, String language) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    }

    private void send(String page, Map<String, String> typed, String... clicked) {
        browser.open(page);
        List.of(clicked).forEach(it -> browser.find("#" + it).click());
        typed.forEach(browser::type);
        browser.send("main form button");
    }

    private void check(String name, String path) {
        browser.open(path);
        look(name);
    }

    private void look(String name) {
        assertThat(browser.find("html").getAttribute("lang"))
                .isEqualTo(Locale.forLanguageTag(language).getLanguage());
        assertThat(browser.text()).as("words for all of " + name).doesNotContain("??");
        judge(browser, name);
    }

    private void judge(Browser shown, String name) {
        if (language.equals("en")) {
            Pages.check(shown, name + "-en");
        } else {
            Pages.glance(shown, name + "-" + language);
        }
    }
}
