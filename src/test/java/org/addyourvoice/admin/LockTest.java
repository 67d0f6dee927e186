package org.addyourvoice.admin;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.QuickHashing;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An account in somebody else's hands: signed out, locked, and given back. */
@AdminSite
abstract class LockTest {

    private static final String WHY = "Somebody wrote to us that it is theirs.";

    @OnH2
    static class OnH2Test extends LockTest {}

    @OnPostgres
    static class OnPostgresTest extends LockTest {}

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    Membership membership;

    @Autowired
    AccountErasure erasure;

    private MemberId admin;
    private MemberId member;
    private Visitor visitor;
    private Visitor thief;

    @BeforeEach
    void somebodyElseIsSignedIn() {
        admin = company.somebody(Role.ADMIN);
        member = company.somebody(Role.MEMBER);
        visitor = company.signedIn(port, admin);
        thief = company.signedIn(port, member);
    }

    @Test
    void signingOutEndsAllSessionsAndNothingElse() {
        company.signedIn(port, member);
        var page = html(visitor.get(company.page(member)));
        assertThat(page.select("section[aria-labelledby=h-places]").text()).contains("At 2 places.");
        assertThat(act("sign-out", "words", "").statusCode()).isEqualTo(422);
        assertThat(thief.get("/me").statusCode()).isEqualTo(200);

        assertThat(act("sign-out", "words", WHY).statusCode()).isEqualTo(302);

        assertThat(location(thief.get("/me"))).endsWith("/login");
        assertThat(html(visitor.get(company.page(member))).select("main").text())
                .contains("Nowhere.", WHY)
                .doesNotContain("At 2");
        company.signedIn(port, member);
        assertThat(company.logged(member)).containsExactly(admin + " SIGNED_OUT");
    }

    @Test
    void aLockedAccountLetsNobodyInAndSaysSoOnlyToWhoKnowsThePassword() {
        lock();

        assertThat(location(thief.get("/me"))).as("the session is over").endsWith("/login");
        HttpResponse<String> right = new Visitor(port).signIn(company.name(member), Company.PASSWORD);
        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(html(right).select("main").text()).contains("Your account is locked", WHY, "no sanction");
        HttpResponse<String> wrong = new Visitor(port).signIn(company.name(member), "not my password");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(html(wrong).text())
                .isEqualTo(html(new Visitor(port).signIn("nobody at all", "x")).text());
        assertThat(html(visitor.get("/admin/accounts?state=locked"))
                        .select(".accounts")
                        .text())
                .contains(company.name(member));
        assertThat(company.logged(member)).containsExactly(admin + " ACCOUNT_LOCKED");
    }

    @Test
    void whereNobodyCanBeReachedTheAdminIsWarnedAndTheMemberReadsWhatIsTrue() {
        contact("");
        Elements warning = html(visitor.get(company.page(member) + "/lock")).select("main .notice");
        assertThat(warning.text()).contains("no contact is set");
        assertThat(warning.select("a").attr("href")).isEqualTo("/admin/settings/contact");
        lock();
        assertThat(html(visitor.get(company.page(member))).select("main").text())
                .contains("Its member has no way to reach you");
        assertThat(html(new Visitor(port).signIn(company.name(member), Company.PASSWORD))
                        .select("main")
                        .text())
                .contains("Nobody has said yet how they can be reached")
                .doesNotContain("Write to the people");
    }

    @Test
    void whereSomebodyCanBeReachedTheMemberReadsHow() {
        contact("team@forum.example");
        assertThat(html(visitor.get(company.page(member) + "/lock")).select("main .notice"))
                .isEmpty();
        lock();
        assertThat(html(new Visitor(port).signIn(company.name(member), Company.PASSWORD))
                        .select("main")
                        .text())
                .contains("Write to the people who run this forum", "team@forum.example")
                .doesNotContain("Nobody has said");
        contact("");
    }

    /** Typed as an admin would. */
    private void contact(String value) {
        String page = "/admin/settings/contact";
        String seen =
                html(visitor.get(page)).select("form input[name=seen]").first().attr("value");
        assertThat(visitor.post(page, "value", value, "seen", seen).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoeverSignsInToALockedAccountSeesNothingOfItsMember() {
        membership.suspend(member, Instant.now().plus(Duration.ofDays(3)), "You named a doctor.");
        Visitor atTheDoor = new Visitor(port);
        atTheDoor.signIn(company.name(member), Company.PASSWORD);
        assertThat(atTheDoor.get("/closed/history").statusCode()).isEqualTo(200);
        lock();

        for (String page : new String[] {"/closed", "/closed/history", "/closed/delete", "/closed/appeal"}) {
            assertThat(location(atTheDoor.get(page))).as(page).endsWith("/login");
        }
        assertThat(html(atTheDoor.signIn(company.name(member), Company.PASSWORD))
                        .text())
                .contains("Your account is locked")
                .doesNotContain("You named a doctor.");
    }

    @Test
    void aCodeOnPaperOpensNoLock() {
        String code = html(thief.post("/me/security/codes"))
                .select(".codes code")
                .first()
                .text();
        lock();

        Visitor comer = new Visitor(port);
        var refused = comer.post("/recover", "pseudonym", company.name(member), "code", code);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(html(refused).text()).contains("Your account is locked", WHY);
        assertThat(location(comer.get("/recover/password"))).endsWith("/recover?late");
    }

    @Test
    void aWishToLeaveWaitsUntilSomebodyKnowsWhoseItWas() {
        erasure.plan(member, false);
        Instant later = Instant.now().plus(Duration.ofDays(30));
        assertThat(erasure.due(later)).contains(member);
        lock();
        assertThat(erasure.due(later)).doesNotContain(member);
    }

    @Test
    void unlockedAsBeforeEverythingWorksAsBefore() {
        lock();
        assertThat(act("unlock").statusCode()).as("a choice is needed").isEqualTo(422);

        assertThat(location(act("unlock", "way", "as-before"))).isEqualTo(company.page(member));

        company.signedIn(port, member);
        assertThat(act("unlock", "way", "as-before").statusCode())
                .as("there is nothing to unlock")
                .isEqualTo(409);
        assertThat(company.logged(member)).containsExactly(admin + " ACCOUNT_LOCKED", admin + " ACCOUNT_UNLOCKED");
    }

    @Test
    void handedBackOnlyTheCodeLeadsIn() {
        String old = html(thief.post("/me/security/codes"))
                .select(".codes code")
                .first()
                .text();
        lock();
        int before = QuickHashing.withinTransactions();
        HttpResponse<String> shown = act("unlock", "way", "by-code");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(QuickHashing.withinTransactions())
                .as("nobody holds a connection while a password is hashed")
                .isEqualTo(before);
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String code = html(shown).select(".codes code").text();

        assertThat(new Visitor(port)
                        .signIn(company.name(member), Company.PASSWORD)
                        .statusCode())
                .as("the old password")
                .isEqualTo(422);
        Visitor comer = new Visitor(port);
        assertThat(comer.post("/recover", "pseudonym", company.name(member), "code", old)
                        .statusCode())
                .as("an old code")
                .isEqualTo(422);
        assertThat(location(comer.post("/recover", "pseudonym", company.name(member), "code", code)))
                .isEqualTo("/recover/password");
        comer.post("/recover/password", "password", "the boats are red and blue");
        assertThat(comer.signIn(company.name(member), "the boats are red and blue")
                        .statusCode())
                .isEqualTo(302);
        assertThat(company.logged(member)).endsWith(admin + " ACCOUNT_HANDED_BACK");
    }

    @Test
    void anAdminWhoIsLockedLocksNobody() {
        MemberId other = company.somebody(Role.ADMIN);
        Visitor others = company.signedIn(port, other);
        act(other, "lock", "words", WHY);

        assertThat(location(others.get("/admin"))).endsWith("/login");
        assertThat(act(admin, "lock", "words", WHY).statusCode())
                .as("nobody locks themselves")
                .isEqualTo(403);
    }

    private void lock() {
        assertThat(act("lock", "words", " ").statusCode())
                .as("a reason is needed")
                .isEqualTo(422);
        assertThat(act("lock", "words", WHY).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> act(String what, String... fields) {
        return act(member, what, fields);
    }

    private HttpResponse<String> act(MemberId id, String what, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = company.version(id);
        return visitor.postFrom("/admin/accounts", company.page(id) + "/" + what, all);
    }
}
