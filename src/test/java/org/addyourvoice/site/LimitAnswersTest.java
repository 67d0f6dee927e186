package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Pseudonym;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

/** Each limit that is reached is a 429 with the time to wait. A new one fails here until it is tried as well. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
abstract class LimitAnswersTest {

    private static final String HERE = "127.0.0.1";

    @OnH2
    static class OnH2Test extends LimitAnswersTest {}

    @OnPostgres
    static class OnPostgresTest extends LimitAnswersTest {}

    @LocalServerPort
    int port;

    @Autowired
    Limits limits;

    @Autowired
    Writers writers;

    @Autowired
    JdbcClient jdbc;

    /** The others are tried where a second step, or mail, can be set up, or little is enough to read: SecondStepTest, MailAddressesTest, MailRecoveryTest, ReadingThrottleTest. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SECOND_STEP", "MAIL_FROM", "MAIL_TO", "READING_ACCOUNT", "READING_ADDRESS"})
    void saysWhenToComeBack(Limit what) {
        HttpResponse<String> answer = beyond(what);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 3_600L);
    }

    private HttpResponse<String> beyond(Limit what) {
        MemberId member = writers.known();
        return switch (what) {
            case SIGN_IN_ACCOUNT -> {
                exhaust(what, Pseudonym.keyOf(writers.name(member)));
                yield new Visitor(port).signIn(writers.name(member), Writers.PASSWORD);
            }
            case SIGN_IN_ADDRESS -> fromHere(what, "/login", "pseudonym", "nobody", "password", "x");
            case JOIN ->
                fromHere(
                        what,
                        "/join",
                        "pseudonym",
                        "limit " + UUID.randomUUID().toString().substring(0, 8),
                        "password",
                        Writers.PASSWORD,
                        "adult",
                        "yes",
                        "guidelines",
                        "yes");
            case NEW_PASSWORD -> fromHere(what, "/join", "pseudonym", "heron of the lake", "password", "short");
            case WAYS_IN -> by(what, member, "/me/security/password", "password", "the cat is awake at night");
            case RECOVERY -> {
                exhaust(what, Pseudonym.keyOf(writers.name(member)));
                yield new Visitor(port).post("/recover", "pseudonym", writers.name(member), "code", "x");
            }
            case POST ->
                by(
                        what,
                        member,
                        "/voice",
                        "title",
                        "Warmth",
                        "body",
                        "A long warm bath.",
                        "context",
                        "tapering",
                        "symptoms",
                        "burning",
                        "reports[4].strategy",
                        "heat-therapy",
                        "reports[4].outcome",
                        "helped");
            case REPORT ->
                by(what, writers.member(), "/experiences/" + newest() + "/report", "kind", "rule", "reason", "unkind");
            case MESSAGE ->
                by(
                        what,
                        writers.moderator(),
                        "/moderation/members/" + UriUtils.encodePathSegment(writers.name(member), "UTF-8") + "/message",
                        "words",
                        "Please rest.");
            case QUICK_VOICE ->
                by(
                        what,
                        member,
                        "/voice/quick",
                        "strategy",
                        "heat-therapy",
                        "outcome",
                        "helped",
                        "context",
                        "tapering");
            case DRAFT -> saving(what, member);
            case REPLY -> by(what, writers.member(), "/experiences/" + newest() + "/replies", "body", "So it was.");
            case MARK -> by(what, writers.member(), "/experiences/" + newest() + "/marks/thanks");
            case INVITATION -> by(what, writers.moderator(), "/me/invitations");
            case SEARCH -> {
                exhaust(what, Address.subject(HERE));
                try {
                    yield new Visitor(port).get("/experiences?q=heat");
                } finally {
                    limits.forget(what, Address.subject(HERE));
                }
            }
            case EXPORT -> by(what, member, "/me/export");
            default -> throw new AssertionError("Nobody tries what happens beyond " + what);
        };
    }

    private HttpResponse<String> fromHere(Limit what, String path, String... fields) {
        Visitor visitor = new Visitor(port);
        String[] all = visitor.withToken(path, fields);
        exhaust(what, Address.subject(HERE));
        try {
            return visitor.send(visitor.form(path, all));
        } finally {
            limits.forget(what, Address.subject(HERE));
        }
    }

    private HttpResponse<String> by(Limit what, MemberId who, String path, String... fields) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(who), Writers.PASSWORD);
        exhaust(what, who.toString());
        return visitor.post(path, fields);
    }

    /** As a script does it. */
    private HttpResponse<String> saving(Limit what, MemberId who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(who), Writers.PASSWORD);
        exhaust(what, who.toString());
        return visitor.send(visitor.form("/voice/autosave", visitor.withToken("/voice", "title", "Warmth"))
                .setHeader("Accept", "application/json"));
    }

    private void exhaust(Limit what, String subject) {
        try {
            for (int i = 0; i < 1_000; i++) {
                limits.take(what, subject);
            }
            throw new AssertionError("No limit for " + what);
        } catch (LimitReached reached) {
            assertThat(reached.retryAfter()).isPositive();
        }
    }

    private long newest() {
        return jdbc.sql("select max(id) from experience where live_revision_id is not null and under_id is null")
                .query(Long.class)
                .single();
    }
}
