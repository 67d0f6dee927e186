package org.addyourvoice.admin;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.setting.Settings;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Before an admin does something with an account or a setting they show again that it is them, and lose nothing by it. */
@AdminSite
@OnH2
class ConfirmedDeedsTest {

    private static final String WHY = "Somebody wrote to us\nthat it is theirs.";

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    MemberDirectory directory;

    @Autowired
    Settings settings;

    @Autowired
    MovableClock clock;

    private MemberId member;
    private Visitor visitor;

    @BeforeEach
    void anAdminWhoSignedInLongAgo() {
        member = company.somebody(Role.MEMBER);
        visitor = company.signedIn(port, company.somebody(Role.ADMIN));
        clock.advance(Duration.ofMinutes(41));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "sign-out", "lock", "unlock", "vouch", "vouch-back"})
    void whoeverFindsAnOpenBrowserDoesNothingWithAccounts(String act) {
        String page = company.page(member) + "/" + act;
        assertThat(visitor.get(company.page(member)).statusCode())
                .as("reading is free")
                .isEqualTo(200);

        assertThat(location(visitor.get(page))).isEqualTo("/me/confirm");
        String[] sent = {"role", "ADMIN", "words", WHY, "way", "as-before", "version", company.version(member)};
        assertThat(location(visitor.postFrom("/admin/accounts", page, sent))).isEqualTo("/me/confirm");

        assertThat(company.logged(member)).isEmpty();
        assertThat(directory.get(member).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void whatWasTypedComesBackAndIsSentByHand() {
        String page = company.page(member) + "/role";
        visitor.postFrom("/admin/accounts", page, "role", "LEAD", "words", WHY, "version", company.version(member));
        assertThat(html(visitor.get("/me/confirm")).select(".notice").text()).contains("What you typed is kept.");

        assertThat(location(confirmed())).isEqualTo(page + "?kept");

        Document form = html(visitor.get(page + "?kept"));
        assertThat(form.select("input[name=role][checked]").attr("value")).isEqualTo("LEAD");
        assertThat(form.select("textarea[name=words]").first().wholeText().strip())
                .isEqualTo(WHY);
        assertThat(directory.get(member).role()).isEqualTo(Role.MEMBER);
        String version = form.select("input[name=version]").attr("value");
        assertThat(location(visitor.post(page, "role", "LEAD", "words", WHY, "version", version)))
                .isEqualTo(company.page(member));
        assertThat(directory.get(member).role()).isEqualTo(Role.LEAD);
    }

    @Test
    void aSettingIsSetAfterConfirmingAndItsWordsComeBack() {
        String before = settings.communityLine();
        String page = "/admin/settings/community-line";
        assertThat(visitor.get("/admin/settings").statusCode()).isEqualTo(200);
        assertThat(location(visitor.get(page))).isEqualTo("/me/confirm");
        String[] sent = {"value", "For people along the river.", "why", "We moved.", "seen", "0"};
        assertThat(location(visitor.postFrom("/admin/settings", page, sent))).isEqualTo("/me/confirm");
        assertThat(location(visitor.postFrom("/admin/settings", page + "/restore", "change", "1", "seen", "0")))
                .isEqualTo("/me/confirm");
        assertThat(settings.communityLine()).isEqualTo(before);

        visitor.postFrom("/admin/settings", page, sent);
        assertThat(location(confirmed())).isEqualTo(page + "?kept");
        Document form = html(visitor.get(page + "?kept"));
        assertThat(form.select("input[name=value]").attr("value")).isEqualTo("For people along the river.");
        assertThat(form.select("textarea[name=why]").text()).isEqualTo("We moved.");
    }

    @Test
    void vouchingLeadsBackToTheAccount() {
        confirmed();
        String page = company.page(member);
        assertThat(html(visitor.get(page)).select("#main a[href$=/vouch]").attr("href"))
                .isEqualTo(page + "/vouch");

        assertThat(location(visitor.post(page + "/vouch"))).isEqualTo(page);
        assertThat(html(visitor.get(page)).text())
                .contains("You vouch for " + company.name(member) + " now.", "A moderator vouches for them.");

        assertThat(visitor.post(page + "/vouch-back", "words", " ").statusCode())
                .isEqualTo(422);
        assertThat(location(visitor.post(page + "/vouch-back", "words", WHY))).isEqualTo(page);
        assertThat(html(visitor.get(page)).text()).contains("Nobody vouches for " + company.name(member));
        assertThat(company.logged(member))
                .extracting(it -> it.substring(it.indexOf(' ') + 1))
                .containsExactly("VOUCHED", "VOUCH_TAKEN_BACK");
    }

    private HttpResponse<String> confirmed() {
        HttpResponse<String> answer = visitor.post("/me/confirm", "password", Company.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }
}
