package org.addyourvoice.admin;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.AccountQuery;
import org.addyourvoice.member.AccountReading;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;

/** Looking accounts up, and roles given and taken. */
@AdminSite
abstract class AccountsTest {

    @OnH2
    static class OnH2Test extends AccountsTest {}

    @OnPostgres
    static class OnPostgresTest extends AccountsTest {}

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountReading reading;

    @Autowired
    AccountErasure erasure;

    @Autowired
    MemberDirectory directory;

    @Autowired
    SqlLog sql;

    private MemberId admin;
    private MemberId member;
    private Visitor visitor;

    @BeforeEach
    void anAdminAndAMember() {
        admin = company.somebody(Role.ADMIN);
        member = company.somebody(Role.MEMBER);
        visitor = company.signedIn(port, admin);
    }

    @Test
    void theFirstPageLeadsToAllRooms() {
        assertThat(html(visitor.get("/admin")).select("main a").eachAttr("href"))
                .contains("/admin/accounts", "/admin/vocabulary", "/admin/health");
    }

    @Test
    void aNameIsFoundByItsBeginningInAnySpellingThatLooksLikeIt() {
        String mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        MemberId ian = company.named("Ian " + mark + " one", Role.MEMBER);
        company.named("Zed " + mark + " two", Role.MEMBER);

        assertThat(found("q=Ian+" + mark)).containsExactly(company.name(ian));
        assertThat(found("q=lan" + mark.toUpperCase())).containsExactly(company.name(ian));
        assertThat(found("q=" + mark)).as("not in the middle").isEmpty();
        assertThat(found("q=100%25_")).isEmpty();
        assertThat(html(visitor.get("/admin/accounts?q=%25")).select("main").text())
                .contains("No account is like that.");
    }

    @Test
    void accountsAreNarrowedByRoleAndByHowTheyStand() {
        MemberId auditor = company.somebody(Role.AUDITOR);
        accounts.lock(admin, auditor, 0, "Somebody else has it.");
        erasure.plan(member, false);

        assertThat(found("role=AUDITOR")).contains(company.name(auditor)).doesNotContain(company.name(member));
        assertThat(found("state=locked")).contains(company.name(auditor)).doesNotContain(company.name(member));
        assertThat(found("state=leaving")).contains(company.name(member)).doesNotContain(company.name(auditor));
        assertThat(found("state=closed")).doesNotContain(company.name(member), company.name(auditor));
        assertThat(found("state=new").get(0)).isEqualTo(company.name(auditor));
        assertThat(found("role=AUDITOR&state=locked&q=wren")).contains(company.name(auditor));
        assertThat(found("role=EMPEROR&state=nothing&after=xyz")).contains(company.name(member));
    }

    @Test
    void pagesFollowEachOtherAndCostTheSameHoweverManyThereAre() {
        String mark = "q" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "z");
        List<String> names =
                IntStream.range(0, 120).mapToObj(i -> mark + " no " + (100 + i)).toList();
        names.forEach(it -> company.named(it, Role.MEMBER));

        Document first = html(visitor.get("/admin/accounts?q=" + mark));
        List<String> all = new ArrayList<>(names(first));
        String more = first.select(".pager a").attr("href");
        while (!more.isEmpty()) {
            Document next = html(visitor.get(more));
            all.addAll(names(next));
            more = next.select(".pager a:containsOwn(More)").attr("href");
        }
        assertThat(all).hasSize(120).containsExactlyInAnyOrderElementsOf(names);

        var query = new AccountQuery(mark, null, null);
        assertThat(sql.during(() -> reading.list(query, null, admin))).hasSize(1);
        assertThat(sql.rows()).isEqualTo(51);
        var everybody = new AccountQuery("", Role.MEMBER, null);
        assertThat(sql.during(() -> reading.list(everybody, null, admin))).hasSize(1);
        assertThat(sql.rows()).isEqualTo(51);
    }

    @Test
    void aRoleIsGivenAndWrittenDown() {
        HttpResponse<String> changed = change(member, "MODERATOR", "", "0");

        assertThat(location(changed)).isEqualTo(company.page(member));
        assertThat(html(visitor.get(company.page(member)))
                        .select("[role=status]")
                        .text())
                .isEqualTo("The role of " + company.name(member) + " is as you chose.");
        assertThat(directory.get(member).role()).isEqualTo(Role.MODERATOR);
        assertThat(company.logged(member)).containsExactly(admin + " ROLE_CHANGED");
    }

    @Test
    void takingARoleNeedsAReasonAndKeepsWhatWasTyped() {
        MemberId lead = company.somebody(Role.LEAD);
        HttpResponse<String> without = change(lead, "MEMBER", " ", "0");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(html(without).select(".errors").text()).contains("Say why.");
        assertThat(html(without).select("input[name=role][checked]").attr("value"))
                .isEqualTo("MEMBER");
        assertThat(directory.get(lead).role()).isEqualTo(Role.LEAD);
        assertThatThrownBy(() -> accounts.appoint(admin, lead, Role.MEMBER, 0, ""))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(change(lead, "MEMBER", "She asked for it.", "0").statusCode())
                .isEqualTo(302);
        assertThat(directory.get(lead).role()).isEqualTo(Role.MEMBER);
        assertThat(html(visitor.get(company.page(lead))).select(".notes").text())
                .contains("Role changed", "She asked for it.", company.name(admin));
    }

    @Test
    void nobodyChangesTheirOwn() {
        assertThat(html(visitor.get(company.page(admin))).select("main a[href$=/role], main a[href$=/lock]"))
                .isEmpty();
        assertThat(visitor.postFrom("/admin/accounts", company.page(admin) + "/role", "role", "MEMBER", "version", "0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(directory.get(admin).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void aPageThatIsOutOfDateChangesNothing() {
        change(member, "MODERATOR", "", "0");
        HttpResponse<String> stale = change(member, "ADMIN", "", "0");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(html(stale).select("input[name=role][checked]").attr("value"))
                .isEqualTo("ADMIN");
        assertThat(html(stale).select("input[name=version]").attr("value")).isEqualTo(company.version(member));
        assertThat(directory.get(member).role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void rubbishChangesNothing() {
        assertThat(change(member, "EMPEROR", "", "0").statusCode()).isEqualTo(422);
        assertThat(change(member, "ADMIN", "", "one").statusCode()).isEqualTo(409);
        assertThat(change(member, "ADMIN", "x".repeat(1_001), "0").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/admin/accounts/nobody%20is%20called%20so").statusCode())
                .isEqualTo(404);
        assertThat(directory.get(member).role()).isEqualTo(Role.MEMBER);
    }

    /** Each takes the other's role away in the same moment: one is left, or there would be nobody. */
    @Test
    void ofTwoAdminsOneStays() {
        MemberId other = company.somebody(Role.ADMIN);
        List<CompletableFuture<Boolean>> both = List.of(
                CompletableFuture.supplyAsync(() -> takes(admin, other)),
                CompletableFuture.supplyAsync(() -> takes(other, admin)));

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(List.of(directory.get(admin).role(), directory.get(other).role()))
                .containsExactlyInAnyOrder(Role.ADMIN, Role.MEMBER);
    }

    private boolean takes(MemberId one, MemberId from) {
        try {
            accounts.appoint(one, from, Role.MEMBER, 0, "We disagree.");
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    private HttpResponse<String> change(MemberId id, String role, String words, String version) {
        return visitor.post(company.page(id) + "/role", "role", role, "words", words, "version", version);
    }

    private List<String> found(String query) {
        return names(html(visitor.get("/admin/accounts?" + query)));
    }

    private static List<String> names(Document page) {
        return page.select(".accounts a").eachText();
    }
}
