package org.addyourvoice.site;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The security chain and what stands around it, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SecurityTest {

    @OnH2
    static class OnH2Test extends SecurityTest {}

    @OnPostgres
    static class OnPostgresTest extends SecurityTest {}

    static final String PASSWORD = "my dog sleeps a lot";
    static final String[] EXPERIENCE = {
        "key", "2c5e8f5e-0b0e-4b8e-9d8a-0d9a3f1d2b11",
        "title", "Warmth at night",
        "body", "A long warm bath, “quietly”.\nThen bed.",
        "context", "tapering",
        "symptoms", "burning",
        "reports[4].strategy", "heat-therapy",
        "reports[4].outcome", "helped"
    };

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    private Visitor visitor;
    private String name;

    @BeforeEach
    void somebody() {
        visitor = new Visitor(port);
        name = "finch " + UUID.randomUUID().toString().substring(0, 8);
        membership.join(name, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/me",
                "/no-such-page",
                "/css/base.css",
                "/login?a=%00",
                "/a;b=c",
                "/a%00b",
                "/voice"
            })
    void everyAnswerIsGuarded(String path) {
        var headers = visitor.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'; object-src 'none'");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Embedder-Policy")).hasValue("require-corp");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()", "geolocation=()");
        assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/experiences", "/no-such-page", "/css/base.css", "/login", "/join"})
    void readingNeedsNoSession(String path) {
        visitor.get(path);

        assertThat(visitor.cookie("SESSION")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/, no-cache", "/login, no-store", "/join, no-store", "/voice, no-store", "/unsubscribe/x, no-store"})
    void guestsPagesAreAskedForAfresh(String path, String kept) {
        assertThat(visitor.get(path).headers().firstValue("Cache-Control")).hasValue(kept);
    }

    @Test
    void aMembersPagesAreStoredNowhere() {
        visitor.signIn(name, PASSWORD);

        assertThat(visitor.get("/").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moderation", "/moderation/cases/1", "/admin", "/admin/nothing"})
    void staffsDoorsAreClosed(String path) {
        assertThat(location(visitor.get(path))).isEqualTo("/login");
        assertThat(location(visitor.postFrom("/login", path))).isEqualTo("/login");

        visitor.signIn(name, PASSWORD);

        assertThat(visitor.get(path).statusCode()).isEqualTo(403);
        assertThat(visitor.postFrom("/voice", path).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodySendsAnythingWithoutSigningIn() {
        assertThat(location(visitor.postFrom("/login", "/whatever/comes/later")))
                .isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PURGE"})
    void oddMethodsAreRefused(String method) {
        int status = visitor.send(visitor.request("/login").method(method, BodyPublishers.noBody()))
                .statusCode();

        assertThat(status).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=%00",
                "/?q=a%00b",
                "/?%00=a",
                "/login?q=%ED%A0%80",
                "/?q=%FF",
                "/a%00b",
                "/%2e%2e/x",
                "//x",
                "/a;b=c"
            })
    void whatIsNoTextIsRefused(String path) {
        assertThat(visitor.get(path).statusCode()).as(path).isBetween(400, 499);
    }

    @Test
    void evenAnAddressThatCannotBeReadIsAnsweredInWords() {
        assertThat(visitor.get("/a%00b").body()).contains("This page can’t be shown (400)");
    }

    @Test
    void whatIsNoTextIsRefusedInAFormToo() {
        assertThat(visitor.post("/login", "pseudonym", "a\0b", "password", "x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aForgedProxyHeaderChangesNothing() {
        var forged = visitor.request("/me")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-For", "192.0.2.1");

        HttpResponse<String> answer = visitor.send(forged);

        assertThat(location(answer)).isEqualTo("/login");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("SESSION=");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whatAGuestTypedComesBackAfterSignInAndIsNotSent() {
        HttpResponse<String> sent = visitor.postFrom("/login", "/voice", EXPERIENCE);
        assertThat(location(sent)).isEqualTo("/login");
        assertThat(html(visitor.get("/login")).select(".notice").text()).contains("What you typed is kept");

        HttpResponse<String> signedIn = visitor.signIn(name, PASSWORD);
        assertThat(location(signedIn)).isEqualTo("/voice?kept");

        filledIn(visitor.get("/voice?kept"));
        assertThat(html(visitor.get("/me")).text()).doesNotContain("Warmth at night");
    }

    @Test
    void itComesBackAfterJoiningToo() {
        visitor.postFrom("/join", "/voice", EXPERIENCE);
        String[] joining = {"pseudonym", name + "s", "password", PASSWORD, "adult", "on", "guidelines", "on"};

        assertThat(location(visitor.post("/join", joining))).isEqualTo("/me/security/codes?welcome");
        assertThat(html(visitor.get("/me/security/codes?welcome"))
                        .select(".actions a")
                        .attr("href"))
                .isEqualTo("/voice?kept");

        filledIn(visitor.get("/voice?kept"));
    }

    @Test
    void aStaleFormGivesBackWhatWasTyped() {
        visitor.signIn(name, PASSWORD);

        HttpResponse<String> refused =
                visitor.send(visitor.form("/voice", EXPERIENCE).header("Sec-Fetch-Site", "same-origin"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(html(refused).select("textarea").eachText()).contains("A long warm bath, “quietly”.\nThen bed.");
        assertThat(html(refused).select("main a.button").attr("href")).isEqualTo("/voice?kept");
        filledIn(visitor.get("/voice?kept"));
    }

    @Test
    void aFormOnAnotherSiteFillsInNothingHere() {
        visitor.signIn(name, PASSWORD);

        HttpResponse<String> refused =
                visitor.send(visitor.form("/voice", EXPERIENCE).header("Sec-Fetch-Site", "cross-site"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(html(refused).select("main a.button")).isEmpty();
        assertThat(html(visitor.get("/voice?kept")).select("#title").val()).isEmpty();
    }

    @Test
    void aPasswordIsNeverGivenBack() {
        HttpResponse<String> refused = visitor.postWithoutToken("/login", "pseudonym", name, "password", PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains(name).doesNotContain(PASSWORD);
    }

    @Test
    void aCodeIsNeverGivenBack() {
        HttpResponse<String> refused =
                visitor.postWithoutToken("/recover", "pseudonym", name, "code", "abcd-efgh-jkmn-pqrs");

        assertThat(refused.body()).contains(name).doesNotContain("abcd-efgh-jkmn-pqrs");
    }

    @Test
    void theStaleFormPageIsNoAddress() {
        assertThat(visitor.get("/stale-form").statusCode()).isEqualTo(404);
    }

    private static void filledIn(HttpResponse<String> form) {
        assertThat(form.statusCode()).isEqualTo(200);
        var page = html(form);
        assertThat(page.select("#title").val()).isEqualTo("Warmth at night");
        assertThat(page.select("#body").first().wholeText()).isEqualTo("A long warm bath, “quietly”.\nThen bed.");
        assertThat(page.select("#heat-therapy-helped").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=key]").val()).isEqualTo("2c5e8f5e-0b0e-4b8e-9d8a-0d9a3f1d2b11");
    }
}
