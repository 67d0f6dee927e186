package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of sessions once they are over. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
abstract class EndedSessionsTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    @OnH2
    static class OnH2Test extends EndedSessionsTest {}

    @OnPostgres
    static class OnPostgresTest extends EndedSessionsTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    EndedSessions ended;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Visitor visitor;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from spring_session").update();
        visitor = new Visitor(port);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatAGuestTypedGoesAfterTwoHours() {
        visitor.post("/login", "pseudonym", "nobody", "password", "x");
        visitor.send(visitor.form("/voice", visitor.withToken("/login", "title", "Kept while I sign in")));
        assertThat(sessions()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(119));
        assertThat(ended.look().done()).isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(ended.look().done()).isEqualTo(1);

        assertThat(sessions()).isZero();
        assertThat(jdbc.sql("select count(*) from spring_session_attributes")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMembersGoesWhenItIsIdleForLong() {
        signIn();
        clock.advance(Duration.ofDays(29));
        ended.look();
        assertThat(sessions()).isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        ended.look();
        assertThat(sessions()).isZero();
    }

    @Test
    void orWhenItIsOldHoweverBusy() {
        signIn();
        jdbc.sql("update spring_session set expiry_time = :later, last_access_time = :later")
                .param(
                        "later",
                        clock.instant().toEpochMilli() + Duration.ofDays(100).toMillis())
                .update();
        clock.advance(Duration.ofDays(89));
        ended.look();
        assertThat(sessions()).isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        ended.look();
        assertThat(sessions()).isZero();
        assertThat(location(visitor.get("/me"))).endsWith("/login");
    }

    private void signIn() {
        String name = "session " + UUID.randomUUID().toString().substring(0, 8);
        membership.join(name, PASSWORD);
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}
