package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.addyourvoice.member.QuickHashing;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.OneMember;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The password, the codes on paper and the places where somebody is signed in, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class WaysInTest extends OneMember {

    static final String OTHER = "the cat is awake at night";

    @OnH2
    static class OnH2Test extends WaysInTest {}

    @OnPostgres
    static class OnPostgresTest extends WaysInTest {}

    @Autowired
    Recovery recovery;

    @Autowired
    Breaks breaks;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void tenCodesAreShownOnceAndKeptAsHashesOnly() {
        List<String> codes = codes();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(here.get("/me/security/codes").body()).doesNotContain(codes.get(0));
        assertThat(jdbc.queryForList("select hash from recovery_code where member_id = ?", String.class, id.value()))
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);
        assertThat(html(here.get("/me/security")).text()).contains("10 codes left");
    }

    @Test
    void newCodesReplaceTheOldOnes() {
        String old = codes().get(0);
        codes();

        assertThat(stranger().post("/recover", "pseudonym", name, "code", old).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoAsksTwiceAtOnceHasTenCodesAndOneBreak() throws Exception {
        atOnce(() -> recovery.renew(id));
        atOnce(() -> breaks.take(id, BreakLength.DAY));

        assertThat(recovery.left(id)).isEqualTo(10);
        assertThat(breaks.endOf(id)).isPresent();
    }

    @Test
    void whoHasNoCodesIsTold() {
        assertThat(html(here.get("/me")).select(".no-codes a[href=/me/security/codes]"))
                .isNotEmpty();
        codes();
        assertThat(html(here.get("/me")).select(".no-codes")).isEmpty();
    }

    @Test
    void aCodeLetsInOnceAndSignsOutEverywhere() {
        String code = codes().get(3);
        Visitor back = stranger();

        HttpResponse<String> right = back.post(
                "/recover",
                "pseudonym",
                name.toUpperCase(),
                "code",
                " " + code.toUpperCase().replace("-", " "));
        assertThat(location(right)).isEqualTo("/recover/password");
        HttpResponse<String> weak = back.post("/recover/password", "password", "short");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(html(weak).select("#password-error").text()).isNotBlank();
        assertThat(location(back.post("/recover/password", "password", OTHER))).isEqualTo("/login?recovered");

        assertThat(location(here.get("/me"))).endsWith("/login");
        assertThat(location(back.get("/recover/password"))).isEqualTo("/recover?late");
        assertThat(stranger().signIn(name, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(location(stranger().signIn(name, OTHER))).isEqualTo("/me");
        assertThat(stranger().post("/recover", "pseudonym", name, "code", code).statusCode())
                .isEqualTo(422);
    }

    @Test
    void nothingTellsWhetherThereIsSuchAnAccount() {
        HttpResponse<String> known = stranger().post("/recover", "pseudonym", name, "code", "aaaa-bbbb-cccc-dddd");
        HttpResponse<String> unknown =
                stranger().post("/recover", "pseudonym", "nobody so named", "code", "aaaa-bbbb-cccc-dddd");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(html(known).select(".errors").text())
                .isEqualTo(html(unknown).select(".errors").text())
                .isNotBlank();
        assertThat(html(known).select("#code").attr("value")).isEqualTo("aaaa-bbbb-cccc-dddd");
    }

    @Test
    void triesWithCodesAreCounted() {
        Visitor guesser = stranger();
        for (int i = 0; i < 10; i++) {
            guesser.post("/recover", "pseudonym", name, "code", "wrong " + i);
        }

        HttpResponse<String> refused = stranger().post("/recover", "pseudonym", name, "code", codes().get(0));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aNewPasswordCanNotBeChosenLateNorByAnybodyElse() {
        Visitor back = stranger();
        back.post("/recover", "pseudonym", name, "code", codes().get(0));
        clock.advance(Duration.ofMinutes(31));

        assertThat(location(back.get("/recover/password"))).isEqualTo("/recover?late");
        assertThat(location(stranger().postFrom("/recover", "/recover/password", "password", OTHER)))
                .isEqualTo("/recover?late");
        assertThat(location(stranger().signIn(name, PASSWORD))).isEqualTo("/me");
    }

    /** Ten who wait in line, each with a connection in hand, would have all that there are. */
    @Test
    void whoWaitsForAPasswordHoldsNoConnection() {
        int before = QuickHashing.withinTransactions();

        String other = "other " + UUID.randomUUID().toString().substring(0, 8);
        Visitor joins = stranger();
        assertThat(location(joins.post(
                        "/join", "pseudonym", other, "password", PASSWORD, "adult", "yes", "guidelines", "yes")))
                .isEqualTo("/me/security/codes?welcome");
        assertThat(location(joins.post("/me/security/password", "password", OTHER)))
                .isEqualTo("/me/security");
        assertThat(location(stranger().signIn(other, OTHER))).isEqualTo("/me");

        assertThat(QuickHashing.withinTransactions()).isEqualTo(before);
    }

    /** Whoever found the paper may have come so far before its member noticed. */
    @Test
    void whoCameWithACodeComesNoFurtherOnceThereAreOtherWaysIn() {
        Visitor first = returning(codes().get(0));
        Visitor second = returning(codes().get(0));
        assertThat(location(first.get("/recover/password"))).isEqualTo("/recover?late");
        assertThat(second.get("/recover/password").statusCode()).isEqualTo(200);

        here.post("/me/security/password", "password", OTHER);

        assertThat(location(second.postFrom("/recover", "/recover/password", "password", PASSWORD)))
                .isEqualTo("/recover?late");
        assertThat(location(stranger().signIn(name, OTHER))).isEqualTo("/me");
    }

    private Visitor returning(String code) {
        Visitor visitor = stranger();
        assertThat(location(visitor.post("/recover", "pseudonym", name, "code", code)))
                .isEqualTo("/recover/password");
        return visitor;
    }

    @Test
    void newPasswordsAndCodesAreCounted() {
        for (int i = 0; i < 19; i++) {
            assertThat(codes()).hasSize(10);
        }
        assertThat(location(here.post("/me/security/password", "password", OTHER)))
                .isEqualTo("/me/security");

        HttpResponse<String> password = here.post("/me/security/password", "password", PASSWORD);
        assertThat(password.statusCode()).isEqualTo(429);
        assertThat(password.headers().firstValue("Retry-After")).isPresent();
        assertThat(html(password).select("#password-error").text()).contains("too many tries");
        assertThat(here.post("/me/security/codes").statusCode()).isEqualTo(429);
        assertThat(location(stranger().signIn(name, OTHER))).isEqualTo("/me");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Visitor there = signedIn();

        HttpResponse<String> changed = here.post("/me/security/password", "password", OTHER);

        assertThat(location(changed)).isEqualTo("/me/security");
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertThat(location(there.get("/me"))).endsWith("/login");
        assertThat(stranger().signIn(name, PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void afterAWhileThePasswordIsAskedForFirst() {
        clock.advance(Duration.ofMinutes(11));

        assertThat(location(here.get("/me/security/password"))).isEqualTo("/me/confirm");
        assertThat(here.post("/me/confirm", "password", "not my dog at all").statusCode())
                .isEqualTo(422);
        assertThat(location(here.post("/me/confirm", "password", PASSWORD))).isEqualTo("/me/security/password");
        assertThat(here.get("/me/security/password").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyHasToHurryWithAFormThatIsOpenButNotForHours() {
        String[] fields = here.withToken("/me/security/password", "password", OTHER);
        clock.advance(Duration.ofMinutes(39));
        assertThat(location(here.send(here.form("/me/security/password", fields))))
                .isEqualTo("/me/security");

        clock.advance(Duration.ofMinutes(2));
        assertThat(location(here.send(here.form("/me/security/password", fields))))
                .isEqualTo("/me/confirm");
    }

    @Test
    void aPlaceOfWhichNothingIsKnownIsEndedByTheNameItIsListedUnder() {
        stranger().signIn(name, PASSWORD);
        Document page = html(here.get("/me/security"));
        assertThat(page.select(".places:not(.lately) li").get(1).select("b").text())
                .isEqualTo("A device");
        assertThat(page.select(".places form button").attr("aria-label")).endsWith(": A device");
    }

    @Test
    void placesAreListedAndCanBeEndedByTheirMemberOnly() {
        Visitor there = stranger();
        there.send(there.form("/login", there.withToken("/login", "pseudonym", name, "password", PASSWORD))
                .header("User-Agent", "Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0"));

        Document page = html(here.get("/me/security"));
        assertThat(page.select(".places li")).hasSize(2);
        assertThat(page.select(".places li").get(0).text()).contains("Here");
        assertThat(page.select(".places li").get(1).text()).contains("Firefox, Android");
        String end = page.select(".places form").attr("action");

        somebodyElse("heron " + mark).postFrom("/me/security", end);
        assertThat(there.get("/me").statusCode()).isEqualTo(200);

        here.postFrom("/me/security", end);
        assertThat(location(there.get("/me"))).endsWith("/login");
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void allOtherPlacesCanBeEndedAtOnce() {
        Visitor there = signedIn();

        here.postFrom("/me/security", "/me/security/sessions/end-others");

        assertThat(location(there.get("/me"))).endsWith("/login");
        assertThat(html(here.get("/me/security")).select(".places li")).hasSize(1);
    }

    @Test
    void aBreakLetsNobodyInUntilItIsOver() {
        Visitor there = signedIn();

        assertThat(here.post("/me/break").statusCode()).isEqualTo(422);
        assertThat(here.post("/me/break", "length", "YEAR").statusCode()).isEqualTo(422);
        HttpResponse<String> away = here.post("/me/break", "length", "WEEK");

        assertThat(away.statusCode()).isEqualTo(200);
        assertThat(html(away).select("main a[href=/help-now]")).isNotEmpty();
        assertThat(location(here.get("/me"))).endsWith("/login");
        assertThat(location(there.get("/me"))).endsWith("/login");
        HttpResponse<String> tooSoon = stranger().signIn(name, PASSWORD);
        assertThat(tooSoon.statusCode()).isEqualTo(403);
        assertThat(html(tooSoon).select("h1").text()).isEqualTo("You are taking a break");
        assertThat(stranger().signIn(name, "not my dog at all").statusCode()).isEqualTo(422);

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(location(stranger().signIn(name, PASSWORD))).isEqualTo("/me");
    }

    @Test
    void aDayAwayIsThereAtOnceAndForLongerSomebodyElseCanNotShutThemOut() {
        clock.advance(Duration.ofMinutes(11));
        assertThat(html(here.get("/me/break")).select("main").text()).contains("A day begins at once");

        assertThat(location(here.post("/me/break", "length", "MONTH"))).isEqualTo("/me/confirm");
        assertThat(breaks.endOf(id)).isEmpty();
        String back = location(here.post("/me/confirm", "password", PASSWORD));
        assertThat(html(here.get(back)).select("#length-MONTH[checked]")).hasSize(1);
        assertThat(here.post("/me/break", "length", "MONTH").statusCode()).isEqualTo(200);
        assertThat(breaks.endOf(id)).isPresent();

        clock.advance(Duration.ofDays(30).plusMinutes(1));
        Visitor there = signedIn();
        clock.advance(Duration.ofMinutes(11));
        assertThat(there.post("/me/break", "length", "DAY").statusCode()).isEqualTo(200);
        assertThat(breaks.endOf(id)).isPresent();
    }

    @Test
    void refusedNewPasswordsAreCountedToo() {
        for (int i = 0; i < 20; i++) {
            assertThat(here.post("/me/security/password", "password", "short " + i)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(here.post("/me/security/password", "password", OTHER).statusCode())
                .isEqualTo(429);
    }

    private static void atOnce(Callable<?> step) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            for (Future<?> each : hands.invokeAll(Collections.nCopies(4, step))) {
                each.get();
            }
        } finally {
            hands.shutdown();
        }
    }

    private List<String> codes() {
        return html(here.post("/me/security/codes")).select(".codes code").eachText();
    }
}
