package org.addyourvoice.access;

import static java.util.stream.Collectors.joining;
import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.util.Throwables.getStackTrace;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.addyourvoice.member.JoinRefused;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Joining, signing in and staying signed in, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SignInTest {

    static final String PASSWORD = "my dog sleeps a lot";

    @OnH2
    static class OnH2Test extends SignInTest {}

    @OnPostgres
    static class OnPostgresTest extends SignInTest {

        @Test
        void aViolatedKeyTellsNobodysName() {
            String once = "insert into member (version, pseudonym, pseudonym_key, password_hash, role, "
                    + "guidelines_version, joined_at) values (0, ?, ?, '', 'MEMBER', '', current_timestamp)";
            String secret = "plover" + UUID.randomUUID();
            jdbc.update(once, secret, secret);

            assertThatThrownBy(() -> jdbc.update(once, secret, secret))
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessageContaining("member_pseudonym_key")
                    .satisfies(it -> assertThat(getStackTrace(it)).doesNotContain(secret));
            assertThatThrownBy(() -> jdbc.batchUpdate(once, List.<Object[]>of(new Object[] {secret, secret})))
                    .isInstanceOf(DuplicateKeyException.class)
                    .satisfies(it -> assertThat(getStackTrace(it)).doesNotContain(secret));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    MemberDirectory directory;

    @Autowired
    JdbcTemplate jdbc;

    private Visitor visitor;
    private String name;

    @BeforeEach
    void somebody() {
        visitor = new Visitor(port);
        name = "wren " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void joiningSignsInAndLeadsToTheForm() {
        HttpResponse<String> joined = join(name);

        assertThat(joined.statusCode()).isEqualTo(302);
        assertThat(location(joined)).isEqualTo("/me/security/codes?welcome");
        assertThat(visitor.get("/login").statusCode()).isEqualTo(302);
        assertThat(directory.byPseudonym(name)).map(MemberProfile::role).hasValue(Role.MEMBER);
    }

    @Test
    void everyErrorStandsBesideItsFieldAndTheNameIsKept() {
        HttpResponse<String> again = visitor.post("/join", "pseudonym", "<b>Wren", "password", "short");

        assertThat(again.statusCode()).isEqualTo(422);
        var page = html(again);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select("#pseudonym").attr("value")).isEqualTo("<b>Wren");
        assertThat(page.select("#password").attr("value")).isEmpty();
        for (String field : List.of("pseudonym", "password", "adult", "guidelines")) {
            assertThat(page.select("#" + field + "-error").text()).as(field).isNotBlank();
            assertThat(page.select(".errors a[href=#" + field + "]").text())
                    .as(field)
                    .isNotBlank();
        }
    }

    @Test
    void missingFieldsAreErrorsOfTheForm() {
        assertThat(visitor.post("/join").statusCode()).isEqualTo(422);
        assertThat(visitor.post("/login").statusCode()).isEqualTo(422);
    }

    @Test
    void aNameLikeAnotherIsRefused() {
        membership.join(name, PASSWORD);

        HttpResponse<String> again = join(name.toUpperCase().replace(' ', '_'));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(html(again).select("#pseudonym-error").text()).startsWith("This name is taken");
    }

    @Test
    void oneOfManyWithTheSameNameAtOnceJoins() throws Exception {
        try (var people = new Hands(4)) {
            List<Optional<MemberId>> all = people.at(() -> {
                try {
                    return Optional.of(membership.join(name, PASSWORD));
                } catch (JoinRefused refused) {
                    return Optional.empty();
                }
            });

            assertThat(all).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    @Test
    void signsInUnderAnySpellingWithANewSessionAndLeadsWhereHeaded() {
        membership.join(name, PASSWORD);
        assertThat(location(visitor.get("/me?tab=2"))).isEqualTo("/login");
        Optional<String> before = visitor.cookie("SESSION");

        HttpResponse<String> signedIn = visitor.signIn(name.toUpperCase(), PASSWORD);

        assertThat(location(signedIn)).isEqualTo("/me?tab=2");
        assertThat(before).isPresent();
        assertThat(visitor.cookie("SESSION")).isPresent().isNotEqualTo(before);
    }

    /** Each of them finds the session of somebody who was sent here, and puts the same into it. */
    @Test
    void aDoubleClickIsNoFailure() throws Exception {
        membership.join(name, PASSWORD);
        visitor.get("/me");
        String[] form = visitor.withToken("/login", "pseudonym", name, "password", PASSWORD);
        String cookies = "SESSION=" + visitor.cookie("SESSION").orElseThrow() + "; CSRF="
                + visitor.cookie("CSRF").orElseThrow();

        try (var clicks = new Hands(6)) {
            List<HttpResponse<String>> answers = clicks.at(
                    () -> new Visitor(port).send(visitor.form("/login", form).header("Cookie", cookies)));

            assertThat(answers).extracting(HttpResponse::statusCode).allMatch(it -> it < 500);
            assertThat(answers).anyMatch(this::isIn);
        }
    }

    private boolean isIn(HttpResponse<String> answer) {
        String cookies = answer.headers().allValues("Set-Cookie").stream()
                .map(it -> it.substring(0, it.indexOf(';')))
                .collect(joining("; "));
        return new Visitor(port)
                        .send(visitor.request("/me").header("Cookie", cookies))
                        .statusCode()
                == 200;
    }

    @Test
    void tellsNobodyWhetherAnAccountExists() {
        membership.join(name, PASSWORD);

        HttpResponse<String> known = visitor.signIn(name, "not the password");
        HttpResponse<String> unknown = visitor.signIn("nobody 7291", "not the password");

        assertThat(known.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(withoutWhatWasSent(known, name)).isEqualTo(withoutWhatWasSent(unknown, "nobody 7291"));
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void tooManyFailuresWaitWhetherTheAccountExistsOrNot() {
        membership.join(name, PASSWORD);
        for (String account :
                List.of(name, "nobody " + UUID.randomUUID().toString().substring(0, 8))) {
            for (int i = 0; i < 10; i++) {
                assertThat(visitor.signIn(account, "not the password").statusCode())
                        .isEqualTo(422);
            }

            HttpResponse<String> waiting = visitor.signIn(account, PASSWORD);

            assertThat(waiting.statusCode()).isEqualTo(429);
            assertThat(waiting.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 90L);
            assertThat(html(waiting).select(".errors").text()).contains("wait 2 minutes");
            assertThat(html(waiting).select("#pseudonym").attr("value")).isEqualTo(account);
        }
    }

    @Test
    void successClearsTheAccountsFailures() {
        membership.join(name, PASSWORD);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 9; i++) {
                visitor.signIn(name, "not the password");
            }
            Visitor fresh = new Visitor(port);
            assertThat(fresh.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aRoleCountsFromTheNextRequestOn() {
        MemberId id = membership.join(name, PASSWORD);
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(403);

        membership.appoint(id, Role.ADMIN);
        assertThat(visitor.get("/admin").statusCode()).isNotEqualTo(403);

        membership.appoint(id, Role.LEAD);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void theSessionHoldsTheNumberAndNoName() {
        MemberId id = membership.join(name, PASSWORD);
        visitor.signIn(name, PASSWORD);

        assertThat(jdbc.queryForList(
                        "select max_inactive_interval from spring_session where principal_name = ?",
                        Integer.class,
                        id.toString()))
                .containsExactly(30 * 24 * 60 * 60);
    }

    @Test
    void signingOutEndsTheSession() {
        membership.join(name, PASSWORD);
        visitor.signIn(name, PASSWORD);
        String session = visitor.cookie("SESSION").orElseThrow();
        assertThat(visitor.get("/logout").statusCode()).isEqualTo(404);

        HttpResponse<String> out = visitor.postFrom("/me", "/logout");

        assertThat(location(out)).isEqualTo("/login?out");
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(html(visitor.get("/login?out")).select(".undo[role=status]").text())
                .isEqualTo("You are signed out.");
        var replay = new Visitor(port).request("/me").header("Cookie", "SESSION=" + session);
        assertThat(location(new Visitor(port).send(replay))).isEqualTo("/login");
    }

    @Test
    void anyRubbishInTheCookieIsNoSession() {
        for (String rubbish : List.of("x", "AAAA", "%00", "../../etc", "a".repeat(3000), "AAAAAAAAAAAAAAAA")) {
            var request = visitor.request("/me").header("Cookie", "SESSION=" + rubbish + "; CSRF=" + rubbish);
            assertThat(new Visitor(port).send(request).statusCode()).as(rubbish).isEqualTo(302);
        }
    }

    private HttpResponse<String> join(String pseudonym) {
        return visitor.post("/join", "pseudonym", pseudonym, "password", PASSWORD, "adult", "yes", "guidelines", "yes");
    }

    private static String withoutWhatWasSent(HttpResponse<String> response, String name) {
        return response.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(name, "");
    }

    /** Several at once. */
    private record Hands(int number, ExecutorService pool) implements AutoCloseable {

        Hands(int number) {
            this(number, Executors.newFixedThreadPool(number));
        }

        <T> List<T> at(Callable<T> work) throws InterruptedException {
            return pool.invokeAll(Collections.nCopies(number, work)).stream()
                    .map(Hands::result)
                    .toList();
        }

        private static <T> T result(Future<T> future) {
            try {
                return future.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
