package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.OneMember;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The code after the password, and roles that wait for it, over real HTTP. */
@StrictSite
abstract class SecondStepTest extends OneMember {

    @OnH2
    static class OnH2Test extends SecondStepTest {}

    @OnPostgres
    static class OnPostgresTest extends SecondStepTest {}

    @Autowired
    AppSecrets secrets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isSetUpOnlyOnceTheAppIsRight() {
        HttpResponse<String> wrong = here.post("/me/security/app", "code", "000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(html(wrong).select("#code-error").text()).isNotBlank();
        assertThat(location(signInAgain())).isEqualTo("/me");

        setUp();

        assertThat(location(signInAgain())).isEqualTo("/login/code");
    }

    @Test
    void itsSecretLiesInTheDatabaseLockedAlsoWhileItIsShown() {
        AppSecret shown = shown();
        assertThat(sessionsOf(shown)).isEmpty();

        AppSecret app = setUp();
        assertThat(app).as("the one that was shown").isEqualTo(shown);
        assertThat(kept()).doesNotContain(app.base32()).hasSizeLessThan(200);
        assertThat(secrets.open(kept())).contains(app);
    }

    @Test
    void oneFromBeforeIsLockedAtTheNextStartAndGoesOnWorking() {
        AppSecret app = setUp();
        jdbc.sql("update authenticator set secret = ?, sealed = false where member_id = ?")
                .param(app.base32())
                .param(id.value())
                .update();

        secrets.afterSingletonsInstantiated();

        String locked = kept();
        assertThat(secrets.open(locked)).contains(app);
        secrets.afterSingletonsInstantiated();
        assertThat(kept()).as("once").isEqualTo(locked);
        clock.advance(Duration.ofMinutes(2));
        assertThat(location(signedIn().post("/login/code", "code", codeOf(app))))
                .isEqualTo("/me");
    }

    @Test
    void thePasswordAloneOpensNothing() {
        setUp();
        Visitor halfway = signedIn();

        assertThat(location(halfway.get("/me"))).endsWith("/login");
        assertThat(halfway.get("/login/code").statusCode()).isEqualTo(200);
        assertThat(halfway.post("/login/code", "code", "123").statusCode()).isEqualTo(422);
        assertThat(location(halfway.get("/me"))).endsWith("/login");
    }

    @Test
    void aCodeOfTheAppLetsInOnce() {
        AppSecret app = setUp();
        clock.advance(Duration.ofMinutes(2));
        String code = codeOf(app);

        assertThat(location(signedIn().post("/login/code", "code", code))).isEqualTo("/me");
        assertThat(signedIn().post("/login/code", "code", code).statusCode()).isEqualTo(422);
    }

    @Test
    void movesToAnotherPhone() {
        AppSecret old = setUp();
        AppSecret app = setUp();
        clock.advance(Duration.ofMinutes(2));

        assertThat(signedIn().post("/login/code", "code", codeOf(old)).statusCode())
                .isEqualTo(422);
        assertThat(location(signedIn().post("/login/code", "code", codeOf(app))))
                .isEqualTo("/me");
    }

    @Test
    void aCodeFromPaperLetsInOnce() {
        String paper = html(here.post("/me/security/codes"))
                .select(".codes code")
                .first()
                .text();
        setUp();

        assertThat(location(signedIn().post("/login/code", "code", paper))).isEqualTo("/me");
        assertThat(signedIn().post("/login/code", "code", paper).statusCode()).isEqualTo(422);
    }

    @Test
    void signsOutEverywhereElseWhereItIsSetUp() {
        Visitor there = signedIn();

        setUp();

        assertThat(location(there.get("/me"))).endsWith("/login");
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongCodesAreCounted() {
        AppSecret app = setUp();
        clock.advance(Duration.ofMinutes(2));
        Visitor guesser = signedIn();
        for (int i = 0; i < 10; i++) {
            guesser.post("/login/code", "code", "wrong");
        }

        HttpResponse<String> refused = guesser.post("/login/code", "code", codeOf(app));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
    }

    @Test
    void whoWaitsTooLongBeginsAgain() {
        setUp();
        Visitor halfway = signedIn();
        clock.advance(Duration.ofMinutes(16));

        assertThat(location(halfway.get("/login/code"))).isEqualTo("/login");
        assertThat(location(stranger().get("/login/code"))).isEqualTo("/login");
    }

    @Test
    void whoCameWithAnOldPasswordBeginsAgain() {
        AppSecret app = setUp();
        Visitor halfway = signedIn();
        here.post("/me/security/password", "password", "the cat is awake at night");
        clock.advance(Duration.ofMinutes(2));

        assertThat(location(halfway.postFrom("/login", "/login/code", "code", codeOf(app))))
                .isEqualTo("/login");
        assertThat(location(halfway.get("/me"))).endsWith("/login");
    }

    @Test
    void aRoleWaitsForIt() {
        membership.appoint(id, Role.MODERATOR);
        assertThat(location(here.get("/moderation"))).isEqualTo("/me/security");
        assertThat(html(here.get("/me")).select(".notice a[href=/me/security]")).isNotEmpty();

        AppSecret app = setUp();
        assertThat(here.get("/moderation").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));
        Visitor there = signedIn();
        there.post("/login/code", "code", codeOf(app));
        assertThat(there.get("/moderation").statusCode()).isEqualTo(200);
    }

    @Test
    void aRoleIsNotOpenToASessionWithoutIt() {
        setUp();
        Visitor there = signedIn();
        membership.appoint(id, Role.ADMIN);

        assertThat(location(there.get("/admin"))).endsWith("/login");
        assertThat(here.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutItTheRoleRestsAgain() {
        membership.appoint(id, Role.MODERATOR);
        setUp();

        here.postFrom("/me/security/app", "/me/security/app/remove");

        assertThat(location(here.get("/moderation"))).isEqualTo("/me/security");
        assertThat(location(signInAgain())).isEqualTo("/me");
    }

    @Test
    void aLostRoleIsLostAtOnce() {
        membership.appoint(id, Role.MODERATOR);
        setUp();
        assertThat(here.get("/moderation").statusCode()).isEqualTo(200);

        membership.appoint(id, Role.MEMBER);

        assertThat(here.get("/moderation").statusCode()).isEqualTo(403);
    }

    /** As a phone does: it reads the key from the page and shows what follows from it. */
    private AppSecret setUp() {
        AppSecret app = shown();
        var page = html(here.get("/me/security/app"));
        assertThat(page.select("svg.qr path").attr("d")).isNotBlank();
        assertThat(location(here.post("/me/security/app", "code", codeOf(app)))).isEqualTo("/me/security");
        return app;
    }

    private AppSecret shown() {
        return new AppSecret(
                html(here.get("/me/security/app")).select(".app-key").text().replace(" ", ""));
    }

    private String kept() {
        return jdbc.sql("select secret from authenticator where member_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Those that hold it in clear. */
    private List<String> sessionsOf(AppSecret secret) {
        return jdbc.sql("select attribute_bytes from spring_session_attributes").query(byte[].class).list().stream()
                .map(it -> new String(it, StandardCharsets.ISO_8859_1))
                .filter(it -> it.contains(secret.base32()))
                .toList();
    }

    private String codeOf(AppSecret app) {
        return app.code(AppSecret.step(clock.instant()));
    }

    private HttpResponse<String> signInAgain() {
        return stranger().signIn(name, PASSWORD);
    }
}
